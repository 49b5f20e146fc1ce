import type { Database } from '../../../platform/database/database';
import { newUuid } from '../../../platform/ids/typed-id';
import type { Payments } from '../payment/payments';
import { readPayment } from '../payment/read-payment';

/**
 * Records how the money of a payment without an order goes back: what is held, or may be, is let go; what was captured
 * is refunded.
 *
 * @returns the operation to be run once this is committed; `null` when no money is left with us
 */
export async function giveMoneyBack(
  transaction: Database,
  payments: Payments,
  paymentId: string,
): Promise<string | null> {
  const released = await payments.startVoid(transaction, paymentId);
  if (released !== 'NOT_VOIDABLE') return released;
  const payment = await readPayment(transaction, paymentId);
  const amount = payment ? payment.captured - payment.refunded - payment.refunding : 0n;
  if (amount <= 0n) return null;
  const refund = await payments.startRefund(transaction, { paymentId, amount, refundId: newUuid() });
  return refund === 'REFUND_EXCEEDS_CAPTURED' ? null : refund;
}
