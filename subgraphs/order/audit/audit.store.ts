import type { Database } from '../../../platform/database/database';
import { jsonRows } from '../../../platform/database/json-rows';

/** An entry to be written. */
export interface NewAuditRow {
  id: string;
  actor: string;
  request_id: string;
  action: string;
  entity_type: string;
  entity_id: string;
  data: object;
}

/** Writes entries, in one statement. */
export async function insertAuditEntries(transaction: Database, rows: readonly NewAuditRow[]): Promise<void> {
  await transaction.query(
    `insert into audit_log (id, actor, request_id, action, entity_type, entity_id, data)
     select id, actor, request_id, action, entity_type, entity_id, data from jsonb_to_recordset($1::jsonb) as rows
       (id uuid, actor text, request_id text, action text, entity_type text, entity_id uuid, data jsonb)`,
    [jsonRows(rows)],
  );
}
