import type { Database } from '../../../platform/database/database';
import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import type { Payments } from '../payment/payments';
import { appendTimeline } from './append-timeline';
import { insertRefund } from './refund.store';

/** Money that is to go back. */
export interface RefundRequest {
  orderId: string;
  paymentId: string;
  currencyCode: string;
  /** Minor units, above 0. */
  amount: bigint;
  reason: string | null;
  /** Kind and subject of who wants it. */
  actor: string;
  /** Units that it pays back; none for an amount. */
  lines: readonly { orderLineId: string; quantity: number; amount: bigint }[];
}

/**
 * Records a refund, its operation at the payment provider and the entry of the timeline. The caller has taken the order;
 * `payments.run(operationId)` after its commit asks the provider, or else the worker does.
 *
 * @returns `null` when that much is not there to be given back; then nothing was recorded
 */
export async function requestRefund(
  transaction: Database,
  payments: Pick<Payments, 'startRefund'>,
  { orderId, paymentId, currencyCode, amount, reason, actor, lines }: RefundRequest,
): Promise<{ refundId: string; operationId: string } | null> {
  const refundId = newUuid();
  const operationId = await payments.startRefund(transaction, { paymentId, amount, refundId });
  if (operationId === 'REFUND_EXCEEDS_CAPTURED') return null;
  await insertRefund(transaction, {
    id: refundId,
    orderId,
    operationId,
    amount: String(amount),
    status: 'PENDING',
    reason,
    actor,
    lines: lines.map((line) => ({
      order_line_id: line.orderLineId,
      quantity: line.quantity,
      amount: String(line.amount),
    })),
  });
  const data = { refundId: encodeId('rfd', refundId), amount: String(amount), currencyCode };
  await appendTimeline(transaction, [{ orderId, kind: 'REFUND_REQUESTED', data, actor }]);
  return { refundId, operationId };
}
