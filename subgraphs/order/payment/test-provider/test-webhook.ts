import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  type ProviderEvent,
  type ProviderFact,
  type WebhookHeaders,
  WebhookSignatureInvalid,
} from '../payment-provider';

/** Header that carries the signature: `t=<seconds since 1970>,v1=<HMAC-SHA256 of "t.body" in hex>`. */
export const testSignatureHeader = 'tributary-test-signature';

/** Seconds for which a signature is good: as long as Stripe's. A message that is sent again later was recorded by somebody. */
const toleranceSeconds = 300;

/** What the test provider's events hold. Amounts are decimal strings of minor units. */
export interface TestEvent {
  id: string;
  type: string;
  /** Whose event it is; the shop's own account is `test`. */
  account: string;
  charge: { id: string; paymentId: string; amount: string; currencyCode: string };
  fact: Omit<ProviderFact, 'amount'> & { amount: string | null };
}

function hmac(key: Uint8Array, seconds: number, body: string): Buffer {
  return createHmac('sha256', key).update(`${seconds}.${body}`).digest();
}

/** The value of the signature's header. @param seconds since 1970 */
export function signTestWebhook(
  key: Uint8Array,
  body: string,
  seconds: number = Math.floor(Date.now() / 1_000),
): string {
  return `t=${seconds},v1=${hmac(key, seconds, body).toString('hex')}`;
}

/** @throws WebhookSignatureInvalid when the signature is missing, wrong or too old */
function verify(key: Uint8Array, body: string, header: string | undefined): void {
  const [, time = '', signature = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  if (signature === '') throw new WebhookSignatureInvalid('the signature is missing');
  const seconds = Number(time);
  if (!timingSafeEqual(hmac(key, seconds, body), Buffer.from(signature, 'hex'))) {
    throw new WebhookSignatureInvalid('the signature is wrong');
  }
  if (Math.abs(Date.now() / 1_000 - seconds) > toleranceSeconds) {
    throw new WebhookSignatureInvalid('the signature is too old');
  }
}

/** Reads an event of the test provider. @throws WebhookSignatureInvalid */
export function parseTestWebhook(key: Uint8Array, raw: Buffer, headers: WebhookHeaders): ProviderEvent {
  const body = raw.toString('utf8');
  verify(key, body, headers[testSignatureHeader]);
  const { id, type, account, charge, fact } = JSON.parse(body) as TestEvent;
  return {
    id,
    type,
    isForeign: account !== 'test',
    paymentId: charge.paymentId,
    reference: charge.id,
    total: { amount: BigInt(charge.amount), currencyCode: charge.currencyCode },
    facts: [{ ...fact, amount: fact.amount === null ? null : BigInt(fact.amount) }],
  };
}
