import type { Database } from '../../../platform/database/database';
import { newUuid } from '../../../platform/ids/typed-id';
import type { Settlement } from './payments';
import { insertStrayRefund, insertStrayRelease } from './return-stray-money.store';

/**
 * Sends money back that turns up on a payment which had ended: an authorization that was told as declined, and for which
 * the provider holds the amount after all; or one that somebody took at the provider's own dashboard. Nobody waits for
 * it any more; the worker asks for it.
 */
export async function returnStrayMoney(transaction: Database, settlement: Settlement): Promise<void> {
  const { kind, status, payment, paymentId } = settlement;
  const hasEnded = payment.status === 'DECLINED' || payment.status === 'VOIDED';
  if (status !== 'SUCCEEDED' || !hasEnded) return;
  if (kind === 'AUTHORIZE') await insertStrayRelease(transaction, newUuid(), paymentId);
  if (kind === 'CAPTURE') await insertStrayRefund(transaction, newUuid(), paymentId);
}
