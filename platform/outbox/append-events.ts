import type { Database } from '../database/database';
import { jsonRows } from '../database/json-rows';
import { newUuid } from '../ids/typed-id';

/** An event to be written. */
export interface NewEvent<Payload extends object = object> {
  /** Such as `order.placed`. */
  type: string;
  /** Name of the entity's type in the graph, such as `Order`. */
  entityType: string;
  /** The entity's uuid. */
  entityId: string;
  /** Cache tags that the event makes stale. */
  tags: readonly string[];
  /** What the event says, as plain JSON: no `bigint`, no `Date`. */
  payload: Payload;
}

/**
 * Appends events to the outbox inside the transaction that causes them: they are committed with it, or not at all.
 * Events of one call take their positions in its order. One statement however many there are, none for none.
 */
export async function appendEvents(transaction: Database, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ type, entityType, entityId, tags, payload }) => ({
    id: newUuid(),
    type,
    entity_type: entityType,
    entity_id: entityId,
    tags,
    payload,
  }));
  await transaction.query(
    `insert into outbox (transaction_id, id, type, entity_type, entity_id, tags, payload)
     select pg_current_xact_id()::text::bigint, id, type, entity_type, entity_id, tags, payload
       from rows from (jsonb_to_recordset($1::jsonb) as (
              id uuid, type text, entity_type text, entity_id uuid, tags text[], payload jsonb
            )) with ordinality as given (id, type, entity_type, entity_id, tags, payload, place)
      order by place`,
    [jsonRows(rows)],
  );
}
