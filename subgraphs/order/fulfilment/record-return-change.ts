import type { Database } from '../../../platform/database/database';
import { encodeId } from '../../../platform/ids/typed-id';
import { actorOf } from '../audit/actor-of';
import { recordAudit } from '../audit/record-audit';
import type { Staff } from '../audit/staff';
import { appendTimeline } from '../orders/append-timeline';
import type { OrderEventKind } from '../orders/order-event-kind';

/** Records what was done with a return, in the order's timeline and in the audit log. */
export async function recordReturnChange(
  transaction: Database,
  { id, order_id: orderId }: { id: string; order_id: string },
  change: { kind: OrderEventKind; action: string; data: object; staff: Staff },
): Promise<void> {
  const { kind, action, staff } = change;
  const data = { returnId: encodeId('ret', id), ...change.data };
  await appendTimeline(transaction, [{ orderId, kind, data, actor: actorOf(staff.viewer) }]);
  await recordAudit(transaction, { ...staff, action, entityType: 'Order', entityId: orderId, data });
}
