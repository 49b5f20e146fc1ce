import { ServiceSecret } from '../../../platform/identity/service-secret';
import { newUuid } from '../../../platform/ids/typed-id';
import { signTestWebhook, testSignatureHeader } from '../../../subgraphs/order/payment/test-provider/test-webhook';
import type { PlatformUnderTest } from '../../kit/platform-under-test';

/** What the door answered. */
export interface DoorAnswer {
  status: number;
  code: string | null;
}

/** A message of the test provider about a payment that the shop does not know, unless it is changed. */
export function testMessage(change: { account?: string } = {}): string {
  return JSON.stringify({
    id: `evt_${newUuid()}`,
    type: 'authorize.succeeded',
    account: 'test',
    charge: { id: newUuid(), paymentId: newUuid(), amount: '1000', currencyCode: 'EUR' },
    fact: { kind: 'AUTHORIZE', status: 'SUCCEEDED', amount: '1000', operationId: null, reference: null },
    ...change,
  });
}

/** The header with the signature of a message. @param ageSeconds how long ago it was signed */
export function signatureOf(platform: PlatformUnderTest, body: string, ageSeconds = 0): Record<string, string> {
  const secret = new ServiceSecret(platform.environment.SERVICE_SECRET as string);
  const seconds = Math.floor(Date.now() / 1_000) - ageSeconds;
  return { [testSignatureHeader]: signTestWebhook(secret.deriveKey('test-payment-webhooks'), body, seconds) };
}

/** Sends a message to the door, as a provider does. */
export async function knock(
  platform: PlatformUnderTest,
  { body, provider = 'test', headers = {} }: { body: string; provider?: string; headers?: Record<string, string> },
): Promise<DoorAnswer> {
  const response = await fetch(`${platform.url}/webhooks/payments/${provider}`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
    body,
  });
  const answer = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return { status: response.status, code: answer.errors?.[0]?.extensions.code ?? null };
}
