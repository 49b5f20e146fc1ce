import type { Database } from '../../../../platform/database/database';
import type { WorkerTask } from '../../../../platform/worker/run-worker';
import type { Payments } from '../payments';
import { signTestWebhook, testSignatureHeader } from './test-webhook';
import { confirmDelivery, takeDueDeliveries } from './test-webhook.store';

/** Deliveries that one look takes. */
const deliveriesAtOnce = 20;

/** Hands a message of the test provider to the shop, signed as it would be at the shop's door. */
export async function deliverTestWebhook(payments: Payments, key: Uint8Array, body: string): Promise<void> {
  const headers = { [testSignatureHeader]: signTestWebhook(key, body) };
  await payments.receiveWebhook('test', Buffer.from(body), headers);
}

/** Sends the test provider's webhooks when they are due; one that is not confirmed is sent again. */
export function deliverTestWebhooks(database: Database, payments: Payments, key: Uint8Array): WorkerTask {
  return {
    name: 'payment/deliver-test-webhooks',
    async run(signal) {
      const due = signal.aborted ? [] : await takeDueDeliveries(database, deliveriesAtOnce);
      for (const { id, body } of due) {
        await deliverTestWebhook(payments, key, body);
        await confirmDelivery(database, id);
      }
      return due.length;
    },
  };
}
