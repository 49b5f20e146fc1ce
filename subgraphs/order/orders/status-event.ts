import { encodeId } from '../../../platform/ids/typed-id';
import type { OrderEvent } from '../events/order-event';
import type { ChangedStatusRow } from './change-order-status.store';

/** The event `order.status_changed` of a change; none when the statuses are as they were. */
export function statusEvents(row: ChangedStatusRow): OrderEvent[] {
  const now = { status: row.status, paymentStatus: row.payment_status, fulfillmentStatus: row.fulfillment_status };
  const previous = {
    status: row.old_status,
    paymentStatus: row.old_payment_status,
    fulfillmentStatus: row.old_fulfillment_status,
  };
  if (JSON.stringify(now) === JSON.stringify(previous)) return [];
  const payload = {
    version: 1 as const,
    orderId: encodeId('ord', row.id),
    number: String(row.number),
    userId: row.user_id && encodeId('user', row.user_id),
    ...now,
    previous,
  };
  return [{ type: 'order.status_changed', entityId: row.id, payload }];
}
