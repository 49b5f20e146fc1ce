import type { Database } from '../../../platform/database/database';
import { encodeId } from '../../../platform/ids/typed-id';
import { actorOf } from '../audit/actor-of';
import { recordAudit } from '../audit/record-audit';
import type { Staff } from '../audit/staff';
import { appendTimeline } from '../orders/append-timeline';
import { lockOrder } from '../orders/lock-order';
import type { OrderEventKind } from '../orders/order-event-kind';
import { endFulfillment, type FulfillmentRow, findFulfillments, updateTracking } from './fulfillment.store';
import type { Tracking } from './read-tracking';

/** Why a fulfillment was not changed. */
export type FulfillmentChangeCode = 'FULFILLMENT_NOT_FOUND' | 'FULFILLMENT_CANCELLED';

/** Records what was done with a fulfillment, in the order's timeline and in the audit log. */
export async function recordFulfillmentChange(
  transaction: Database,
  { id, order_id: orderId }: Pick<FulfillmentRow, 'id' | 'order_id'>,
  change: { kind: OrderEventKind; action: string; data: object; staff: Staff },
): Promise<void> {
  const { kind, action, staff } = change;
  const data = { fulfillmentId: encodeId('ful', id), ...change.data };
  await appendTimeline(transaction, [{ orderId, kind, data, actor: actorOf(staff.viewer) }]);
  await recordAudit(transaction, { ...staff, action, entityType: 'Order', entityId: orderId, data });
}

/** Sets where the goods of a fulfillment can be followed. @returns why not, `null` when it did */
export async function setTracking(
  database: Database,
  id: string,
  { tracking, staff }: { tracking: Tracking; staff: Staff },
): Promise<FulfillmentChangeCode | null> {
  return database.transaction(async (transaction) => {
    const [fulfillment] = await findFulfillments(transaction, [id]);
    if (!fulfillment) return 'FULFILLMENT_NOT_FOUND';
    await lockOrder(transaction, fulfillment.order_id);
    if (!(await updateTracking(transaction, id, tracking))) return 'FULFILLMENT_CANCELLED';
    await recordFulfillmentChange(transaction, fulfillment, {
      kind: 'FULFILLMENT_UPDATED',
      action: 'fulfillment.update',
      data: { tracking },
      staff,
    });
    return null;
  });
}

/** Says that goods arrived; a repeat changes nothing. @returns why not, `null` when they did */
export async function markDelivered(
  database: Database,
  id: string,
  staff: Staff,
): Promise<FulfillmentChangeCode | null> {
  return database.transaction(async (transaction) => {
    const [found] = await findFulfillments(transaction, [id]);
    if (!found) return 'FULFILLMENT_NOT_FOUND';
    await lockOrder(transaction, found.order_id);
    if (await endFulfillment(transaction, id, 'DELIVERED')) {
      const change = { kind: 'FULFILLMENT_DELIVERED', action: 'fulfillment.deliver', data: {}, staff } as const;
      await recordFulfillmentChange(transaction, found, change);
      return null;
    }
    const [fulfillment] = await findFulfillments(transaction, [id]);
    return fulfillment?.status === 'CANCELLED' ? 'FULFILLMENT_CANCELLED' : null;
  });
}
