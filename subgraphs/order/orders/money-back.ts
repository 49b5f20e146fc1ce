import type { Payments } from '../payment/payments';
import type { OpenOrder } from './change-order-once';
import { sumPendingRefunds } from './order-change.store';
import { requestRefund } from './request-refund';

/** An operation that a change of an order recorded; `null` when none was needed. */
export interface StartedOperation {
  operationId: string | null;
  refundId: string | null;
}

const nothing: StartedOperation = { operationId: null, refundId: null };

/**
 * Records a refund of what the shop has of an order beyond what it is to keep. What was given back before, for whatever
 * reason, counts: the buyer never gets the same money twice.
 *
 * @param keep minor units
 */
export async function returnBeyond(
  { transaction, order, actor }: OpenOrder,
  payments: Pick<Payments, 'startRefund'>,
  { keep, reason }: { keep: bigint; reason: string | null },
): Promise<StartedOperation> {
  if (order.payment_id === null) return nothing;
  const pending = await sumPendingRefunds(transaction, order.id);
  const amount = BigInt(order.captured) - BigInt(order.refunded) - pending - keep;
  if (amount <= 0n) return nothing;
  const started = await requestRefund(transaction, payments, {
    orderId: order.id,
    paymentId: order.payment_id,
    currencyCode: order.currency_code,
    amount,
    reason,
    actor,
    lines: [],
  });
  // The order is taken, and whatever changes its payment takes it before: the sums are those that the payment has.
  if (!started) throw new Error(`Order ${order.id} and its payment disagree about what was captured.`);
  return started;
}

/** Records that money which was only reserved is let go; once it is being taken, `follow-payment.ts` gives it back. */
export async function releaseReserved(
  { transaction, order }: OpenOrder,
  payments: Pick<Payments, 'startVoid'>,
): Promise<StartedOperation> {
  const isReserved = order.payment_status === 'PENDING' || order.payment_status === 'AUTHORIZED';
  if (order.payment_id === null || !isReserved) return nothing;
  const operationId = await payments.startVoid(transaction, order.payment_id);
  return operationId === 'NOT_VOIDABLE' ? nothing : { operationId, refundId: null };
}
