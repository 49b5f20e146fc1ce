import type { Database } from '../../../platform/database/database';
import { newUuid } from '../../../platform/ids/typed-id';
import type { Settlement } from './payments';
import { insertStrayRelease } from './return-stray-money.store';

/**
 * Sends money back that turned up on a payment which had ended: an authorization that was told as declined, and for
 * which the provider holds the amount after all. Nobody waits for it any more; the worker lets it go.
 */
export async function returnStrayMoney(transaction: Database, settlement: Settlement): Promise<void> {
  const { kind, status, payment, paymentId } = settlement;
  if (kind !== 'AUTHORIZE' || status !== 'SUCCEEDED' || payment.status === 'AUTHORIZED') return;
  await insertStrayRelease(transaction, newUuid(), paymentId);
}
