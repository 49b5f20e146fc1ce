import type { Database } from '../../../platform/database/database';
import { encodeId } from '../../../platform/ids/typed-id';
import { appendOrderEvents } from '../events/append-order-events';
import { type ChangedStatusRow, updateStatuses } from './change-order-status.store';
import { allowedFrom, type StatusChange } from './order-status';

/** The event of a change. */
function statusEvent(row: ChangedStatusRow) {
  return {
    type: 'order.status_changed' as const,
    entityId: row.id,
    payload: {
      version: 1 as const,
      orderId: encodeId('ord', row.id),
      number: String(row.number),
      userId: row.user_id && encodeId('user', row.user_id),
      status: row.status,
      paymentStatus: row.payment_status,
      fulfillmentStatus: row.fulfillment_status,
      previous: {
        status: row.old_status,
        paymentStatus: row.old_payment_status,
        fulfillmentStatus: row.old_fulfillment_status,
      },
    },
  };
}

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
  await appendOrderEvents(transaction, [statusEvent(row)]);
  return true;
}
