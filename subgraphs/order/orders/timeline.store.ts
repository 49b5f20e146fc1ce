import type { Database } from '../../../platform/database/database';
import { jsonRows } from '../../../platform/database/json-rows';

/** An entry to be written. */
export interface NewOrderEventRow {
  id: string;
  order_id: string;
  kind: string;
  data: object;
  actor: string;
}

/** Writes entries of timelines, in one statement. */
export async function insertOrderEvents(transaction: Database, rows: readonly NewOrderEventRow[]): Promise<void> {
  await transaction.query(
    `insert into order_event (id, order_id, kind, data, actor)
     select id, order_id, kind, data, actor from jsonb_to_recordset($1::jsonb) as rows
       (id uuid, order_id uuid, kind text, data jsonb, actor text)`,
    [jsonRows(rows)],
  );
}
