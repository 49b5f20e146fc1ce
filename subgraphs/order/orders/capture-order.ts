import { recordAudit } from '../audit/record-audit';
import { changeOrderOnce, type StaffScope } from './change-order-once';
import { refuse } from './order-refusal';

/**
 * Takes the money of an order that is reserved and was not taken when the order was placed: as much as the order comes
 * to now; the rest is let go.
 */
export function captureOrder(
  scope: StaffScope,
  { orderId, idempotencyKey }: { orderId: string; idempotencyKey: string },
) {
  return changeOrderOnce(scope, {
    operation: 'orderCapture',
    orderId,
    idempotencyKey,
    input: {},
    async work({ transaction, order }) {
      if (order.status === 'CANCELLED') return refuse('ORDER_NOT_OPEN');
      const total = BigInt(order.total);
      const isReserved = order.payment_status === 'AUTHORIZED' && total > 0n;
      if (!isReserved || order.payment_id === null) return refuse('NOT_CAPTURABLE');
      const operationId = await scope.payments.startCapture(transaction, order.payment_id, { amount: total });
      if (operationId === 'NOT_CAPTURABLE') return refuse('NOT_CAPTURABLE');
      await recordAudit(transaction, {
        viewer: scope.viewer,
        requestId: scope.requestId,
        action: 'order.capture',
        entityType: 'Order',
        entityId: orderId,
        data: { amount: order.total, currencyCode: order.currency_code },
      });
      return { answer: { operationId, refundId: null } };
    },
  });
}
