import { newUuid } from '../../../../platform/ids/typed-id';
import type { ProviderFact } from '../payment-provider';
import type { TestCharge } from './test-charge.store';
import type { TestWebhooks } from './test-methods';
import type { TestEvent } from './test-webhook';
import type { TestDelivery } from './test-webhook.store';

/** Milliseconds for which something delayed is pending: long enough to be seen, short enough to wait for. */
export const delayMs = 2_000;

/** Milliseconds by which an event comes late that is to come after the next one. */
const lateMs = 4_000;

/** What is sent for one event: now and before the call is answered, and later. */
export interface TestDeliveries {
  now: readonly string[];
  later: readonly TestDelivery[];
}

/** An event as it is sent. */
export function testEvent(charge: TestCharge, fact: ProviderFact): string {
  const event: TestEvent = {
    id: `evt_${newUuid()}`,
    type: `${fact.kind}.${fact.status}`.toLowerCase(),
    account: 'test',
    charge: {
      id: charge.id,
      paymentId: charge.payment_id,
      amount: charge.amount,
      currencyCode: charge.currency_code,
    },
    fact: { ...fact, amount: fact.amount === null ? null : String(fact.amount) },
  };
  return JSON.stringify(event);
}

/** How an event is sent by a method. @param isFirst whether another event of the charge is to follow */
export function testDeliveries(webhooks: TestWebhooks, body: string, isFirst: boolean): TestDeliveries {
  const after = (...pauses: number[]) => pauses.map((afterMs) => ({ id: newUuid(), body, afterMs }));
  switch (webhooks) {
    case 'NONE':
      return { now: [], later: [] };
    case 'ONCE':
      return { now: [], later: after(0) };
    case 'FIRST':
      return { now: [body], later: [] };
    case 'TWICE':
      return { now: [], later: after(0, 0) };
    case 'THREE_AT_ONCE':
      return { now: [body, body, body], later: [] };
    case 'OUT_OF_ORDER':
      return { now: [], later: after(isFirst ? lateMs : 0) };
  }
}
