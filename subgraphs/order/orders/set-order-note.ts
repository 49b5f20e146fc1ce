import { type Outcome, refusableTransaction } from '../../../platform/database/refusable-transaction';
import { actorOf } from '../audit/actor-of';
import { recordAudit } from '../audit/record-audit';
import { appendTimeline } from './append-timeline';
import type { StaffScope } from './change-order-once';
import { lockOrder } from './lock-order';
import { updateStaffNote } from './order-change.store';
import { maxNoteLength, type OrderRefusal, refuse } from './order-refusal';

/** Sets the staff's words about an order; `null` takes them away. */
export async function setOrderNote(
  { database, viewer, requestId }: Pick<StaffScope, 'database' | 'viewer' | 'requestId'>,
  orderId: string,
  note: string | null,
): Promise<Outcome<true, OrderRefusal<'ORDER_NOT_FOUND' | 'NOTE_TOO_LONG'>>> {
  if (note !== null && note.length > maxNoteLength) return refuse('NOTE_TOO_LONG', 'note');
  return refusableTransaction(database, async (transaction) => {
    const order = await lockOrder(transaction, orderId);
    if (!order) return refuse('ORDER_NOT_FOUND', 'id');
    if (order.staff_note === note) return { answer: true };
    await updateStaffNote(transaction, orderId, note);
    await appendTimeline(transaction, [{ orderId, kind: 'NOTE_SET', data: {}, actor: actorOf(viewer) }]);
    const entity = { entityType: 'Order', entityId: orderId, data: { note } };
    await recordAudit(transaction, { viewer, requestId, action: 'order.note', ...entity });
    return { answer: true };
  });
}
