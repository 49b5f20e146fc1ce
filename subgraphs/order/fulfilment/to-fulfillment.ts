import { encodeId } from '../../../platform/ids/typed-id';
import type { FulfillmentRow } from './fulfillment.store';
import type { Fulfillment } from './fulfillment.type';
import type { OrderReturnRow } from './order-return.store';
import type { OrderReturn } from './order-return.type';

/** The fulfillment that clients see of a stored one. */
export function toFulfillment(row: FulfillmentRow): Fulfillment {
  return {
    uuid: row.id,
    id: encodeId('ful', row.id),
    status: row.status,
    tracking: { company: row.tracking_company, number: row.tracking_number, url: row.tracking_url },
    createdAt: row.created_at,
    deliveredAt: row.delivered_at,
    cancelledAt: row.cancelled_at,
  };
}

/** The return that clients see of a stored one. */
export function toOrderReturn(row: OrderReturnRow): OrderReturn {
  return {
    uuid: row.id,
    id: encodeId('ret', row.id),
    status: row.status,
    reason: row.reason,
    createdAt: row.created_at,
    receivedAt: row.received_at,
    cancelledAt: row.cancelled_at,
  };
}
