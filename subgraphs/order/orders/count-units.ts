import type { Database } from '../../../platform/database/database';
import { appendTimeline } from './append-timeline';
import { changeOrderStatus } from './change-order-status';
import { addUnits, type CountedUnits, type LineUnits, type OrderUnits, sumUnits } from './count-units.store';
import type { OrderRow } from './order-row';
import type { OrderFulfillmentStatus, StatusChange } from './order-status';

/** Units of an order that were sent or came back. */
export interface CountedOrder {
  /** As `lockOrder` gave it in the same transaction. */
  order: OrderRow;
  /** Negative quantities take back what was counted before; a line may be named twice. */
  lines: readonly LineUnits[];
  /** Kind and subject of who did it. */
  actor: string;
}

/** What came of it; on a refusal the caller has to roll its transaction back. */
export type CountOutcome =
  | { fulfillmentStatus: OrderFulfillmentStatus }
  | { refusal: 'QUANTITY_EXCEEDED'; orderLineIds: string[] };

function fulfillmentStatusOf({ wanted, fulfilled, returned }: OrderUnits): OrderFulfillmentStatus {
  if (fulfilled === 0) return 'UNFULFILLED';
  if (returned === wanted) return 'RETURNED';
  return fulfilled === wanted ? 'FULFILLED' : 'PARTIALLY_FULFILLED';
}

/** Whether all was sent and paid makes an order complete; a shipment that is taken back opens it again. */
function statusChangeOf(order: OrderRow, to: OrderFulfillmentStatus): StatusChange[] {
  const isDone = to === 'FULFILLED' || to === 'RETURNED';
  // Money that went back was there: a gift is complete as well.
  const isPaid = ['PAID', 'PARTIALLY_REFUNDED', 'REFUNDED'].includes(order.payment_status);
  if (order.status === 'OPEN' && isDone && isPaid) return [{ of: 'status', to: 'COMPLETED' }];
  return order.status === 'COMPLETED' && !isDone ? [{ of: 'status', to: 'OPEN' }] : [];
}

async function followUnits(transaction: Database, { order, actor }: CountedOrder): Promise<OrderFulfillmentStatus> {
  const to = fulfillmentStatusOf(await sumUnits(transaction, order.id));
  if (to === order.fulfillment_status) return to;
  const [statusChange] = statusChangeOf(order, to);
  const changes: StatusChange[] = [{ of: 'fulfillmentStatus', to }, ...(statusChange ? [statusChange] : [])];
  if (!(await changeOrderStatus(transaction, order.id, changes))) {
    throw new Error(`Order ${order.id} went from ${order.fulfillment_status} to ${to}, which no order may.`);
  }
  if (statusChange) {
    const kind = statusChange.to === 'COMPLETED' ? 'COMPLETED' : 'REOPENED';
    await appendTimeline(transaction, [{ orderId: order.id, kind, data: {}, actor }]);
  }
  return to;
}

async function countUnits(transaction: Database, counted: CountedUnits, units: CountedOrder): Promise<CountOutcome> {
  const changed = new Set((await addUnits(transaction, counted, units.order.id, units.lines)).map(({ id }) => id));
  const refused = units.lines.map((line) => line.orderLineId).filter((id) => !changed.has(id));
  if (refused.length > 0) return { refusal: 'QUANTITY_EXCEEDED', orderLineIds: refused };
  return { fulfillmentStatus: await followUnits(transaction, units) };
}

/**
 * Counts units of an order as sent, never more than are wanted still; its statuses follow, with their event. The
 * caller has taken the order and checked that it is open, and writes the rest of the timeline.
 */
export function countFulfilled(transaction: Database, units: CountedOrder): Promise<CountOutcome> {
  return countUnits(transaction, 'fulfilled', units);
}

/** Counts units of an order as come back, never more than were sent; as `countFulfilled`. */
export function countReturned(transaction: Database, units: CountedOrder): Promise<CountOutcome> {
  return countUnits(transaction, 'returned', units);
}
