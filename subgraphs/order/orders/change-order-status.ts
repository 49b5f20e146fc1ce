import type { Database } from '../../../platform/database/database';
import { appendOrderEvents } from '../events/append-order-events';
import { updateStatuses } from './change-order-status.store';
import { allowedFrom, type StatusChange } from './order-status';
import { statusEvents } from './status-event';

/**
 * Changes one or more of the three statuses of an order, as the table of transitions allows, and appends the event
 * `order.status_changed`. The timeline is the caller's, who knows why.
 *
 * @returns whether it did; when one of them may not become what it should, nothing is changed
 */
export async function changeOrderStatus(
  transaction: Database,
  orderId: string,
  changes: readonly StatusChange[],
): Promise<boolean> {
  const wanted = (of: StatusChange['of']) => {
    const change = changes.find((candidate) => candidate.of === of);
    return change ? { to: change.to, from: allowedFrom(change) } : null;
  };
  const row = await updateStatuses(transaction, {
    orderId,
    status: wanted('status'),
    paymentStatus: wanted('paymentStatus'),
    fulfillmentStatus: wanted('fulfillmentStatus'),
  });
  if (!row) return false;
  await appendOrderEvents(transaction, statusEvents(row));
  return true;
}
