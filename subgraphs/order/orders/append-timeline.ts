import type { Database } from '../../../platform/database/database';
import { newUuid } from '../../../platform/ids/typed-id';
import { appendOrderEvents } from '../events/append-order-events';
import { changedEvent } from './changed-event';
import type { OrderEventKind } from './order-event-kind';
import { insertOrderEvents } from './timeline.store';

/** Actor of what nobody asked for in person: a provider's answer, a worker. */
export const systemActor = 'system';

/** Something that happened to an order. */
export interface TimelineEntry {
  orderId: string;
  kind: OrderEventKind;
  /** Plain JSON; ids as the graph spells them, amounts as text in minor units. The buyer may read it. */
  data: object;
  /** Kind and subject, as `actorOf` gives it. */
  actor: string;
}

/** Appends to timelines in the transaction that causes it, with their events: two statements, none for none. */
export async function appendTimeline(transaction: Database, entries: readonly TimelineEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ orderId, kind, data, actor }) => ({
    id: newUuid(),
    order_id: orderId,
    kind,
    data,
    actor,
  }));
  await insertOrderEvents(transaction, rows);
  await appendOrderEvents(transaction, entries.map(changedEvent));
}
