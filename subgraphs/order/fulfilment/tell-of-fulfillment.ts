import type { Database } from '../../../platform/database/database';
import { encodeId } from '../../../platform/ids/typed-id';
import { actorOf } from '../audit/actor-of';
import { recordAudit } from '../audit/record-audit';
import type { Staff } from '../audit/staff';
import { appendOrderEvents } from '../events/append-order-events';
import { appendTimeline } from '../orders/append-timeline';
import type { UnitsOfLine } from '../orders/find-line-units';
import type { LineQuantity } from './line-quantity';
import type { Tracking } from './read-tracking';

/** Goods that were sent. */
export interface SentGoods {
  fulfillmentId: string;
  orderId: string;
  lines: readonly LineQuantity[];
  /** Of all lines of the order. */
  units: readonly UnitsOfLine[];
  tracking: Tracking;
  staff: Staff;
}

/** Writes into the order's timeline, the outbox and the audit log that goods were sent. */
export async function tellOfFulfillment(transaction: Database, goods: SentGoods): Promise<void> {
  const { orderId, tracking, staff } = goods;
  const variantOf = new Map(goods.units.map(({ orderLineId, variantId }) => [orderLineId, variantId]));
  const fulfillmentId = encodeId('ful', goods.fulfillmentId);
  const lines = goods.lines.map(({ orderLineId, quantity }) => ({
    lineId: encodeId('oln', orderLineId),
    variantId: encodeId('var', variantOf.get(orderLineId) as string),
    quantity,
  }));
  const followed = { trackingCompany: tracking.company, trackingNumber: tracking.number, trackingUrl: tracking.url };
  const data = { fulfillmentId, lines, ...followed };
  await appendTimeline(transaction, [{ orderId, kind: 'FULFILLMENT_CREATED', data, actor: actorOf(staff.viewer) }]);
  const payload = { version: 1 as const, orderId: encodeId('ord', orderId), ...data };
  await appendOrderEvents(transaction, [{ type: 'fulfillment.created', entityId: goods.fulfillmentId, payload }]);
  await recordAudit(transaction, {
    ...staff,
    action: 'fulfillment.create',
    entityType: 'Order',
    entityId: orderId,
    data: { fulfillmentId, lines },
  });
}
