import { recordAudit } from '../audit/record-audit';
import { releaseUsage } from '../promotion/claim-usage';
import { deallocateStock } from '../stock/deallocate-stock';
import { writeOffAllocated } from '../stock/write-off-allocated';
import { appendTimeline } from './append-timeline';
import { changeOrderOnce, type OpenOrder, type StaffScope } from './change-order-once';
import { changeOrderStatus } from './change-order-status';
import { releaseReserved, returnBeyond, type StartedOperation } from './money-back';
import { findAllLines, updateCancelled } from './order-change.store';
import { maxReasonLength, refuse } from './order-refusal';

/** Why and how an order is called off. */
export interface Cancellation {
  orderId: string;
  reason: string | null;
  /** Whether its units are sold again; else they are written off. */
  restock: boolean;
  /** Whether what was captured goes back. What is only reserved is let go in any case. */
  refund: boolean;
  idempotencyKey: string;
}

/** Gives the units of a cancelled order back, or writes them off. @returns whether it could */
async function releaseUnits({ transaction, order, actor }: OpenOrder, restock: boolean): Promise<boolean> {
  const lines = (await findAllLines(transaction, order.id))
    .filter(({ quantity }) => quantity > 0)
    .map(({ id, quantity }) => ({ orderLineId: id, quantity }));
  if (!restock) return writeOffAllocated(transaction, { orderId: order.id, lines, actor });
  await deallocateStock(transaction, lines);
  return true;
}

async function releaseMoney(
  scope: StaffScope,
  open: OpenOrder,
  { refund, reason }: Cancellation,
): Promise<StartedOperation> {
  const released = await releaseReserved(open, scope.payments);
  if (released.operationId !== null || !refund) return released;
  return returnBeyond(open, scope.payments, { keep: 0n, reason });
}

async function recordCancellation(scope: StaffScope, open: OpenOrder, cancellation: Cancellation): Promise<void> {
  const { transaction, order, actor } = open;
  const { reason, restock, refund } = cancellation;
  await appendTimeline(transaction, [{ orderId: order.id, kind: 'CANCELLED', data: { restock, refund }, actor }]);
  await recordAudit(transaction, {
    viewer: scope.viewer,
    requestId: scope.requestId,
    action: 'order.cancel',
    entityType: 'Order',
    entityId: order.id,
    data: { reason, restock, refund },
  });
}

/**
 * Calls an order off of which nothing was sent: its units go back, its promotions can be used again, and its money is let
 * go or given back. Money that is being taken at this moment goes back as soon as it is there.
 */
export function cancelOrder(scope: StaffScope, cancellation: Cancellation) {
  const { orderId, reason, restock, refund, idempotencyKey } = cancellation;
  return changeOrderOnce(scope, {
    operation: 'orderCancel',
    orderId,
    idempotencyKey,
    input: { reason, restock, refund },
    async work(open) {
      const { transaction, order } = open;
      if (reason !== null && reason.length > maxReasonLength) return refuse('REASON_TOO_LONG', 'input', 'reason');
      if (order.fulfillment_status !== 'UNFULFILLED') return refuse('ORDER_FULFILLED');
      const isCancelled = await changeOrderStatus(transaction, orderId, [{ of: 'status', to: 'CANCELLED' }]);
      if (!isCancelled) return refuse('ORDER_NOT_OPEN');
      await updateCancelled(transaction, { orderId, reason, moneyBack: refund });
      // Payment, stock, promotion: rows are taken in this order everywhere, so that nobody waits in a circle.
      const operation = await releaseMoney(scope, open, cancellation);
      if (!(await releaseUnits(open, restock))) return refuse('STOCK_NOT_THERE', 'input', 'restock');
      await releaseUsage(transaction, [order.checkout_id]);
      await recordCancellation(scope, open, cancellation);
      return { answer: operation };
    },
  });
}
