import type { Database } from '../../../platform/database/database';
import { newUuid } from '../../../platform/ids/typed-id';
import type { Settlement } from './payments';
import { insertStrayRefund, insertStrayRelease } from './return-stray-money.store';

/** Hours to the next try of a refund that was declined: what is wrong (an empty balance at the provider) takes a while to mend. */
const declinedPauseHours = 24;

/**
 * Sends money back that turns up on a payment which had ended: an authorization that was told as declined, and for which
 * the provider holds the amount after all; or one that somebody took at the provider's own dashboard. Nobody waits for
 * it any more; the worker asks for it, and again when the refund is declined.
 */
export async function returnStrayMoney(transaction: Database, settlement: Settlement): Promise<void> {
  const { kind, status, payment, paymentId } = settlement;
  const hasEnded = payment.status === 'DECLINED' || payment.status === 'VOIDED';
  if (!hasEnded) return;
  const operationId = newUuid();
  const news = `${kind} ${status}`;
  if (news === 'AUTHORIZE SUCCEEDED') await insertStrayRelease(transaction, operationId, paymentId);
  if (news === 'CAPTURE SUCCEEDED') await insertStrayRefund(transaction, { operationId, paymentId, afterHours: 0 });
  if (news === 'REFUND DECLINED') {
    await insertStrayRefund(transaction, { operationId, paymentId, afterHours: declinedPauseHours });
  }
}
