import type { Database } from '../../../platform/database/database';
import { jsonRows } from '../../../platform/database/json-rows';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';

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

/** An entry as it is stored. */
export interface AuditRow extends NewAuditRow {
  created_at: Date;
}

/** Which entries are wanted; `null` is any. */
export interface AuditCriteria {
  entityType: string | null;
  entityId: string | null;
  actor: string | null;
  action: string | null;
  /** Entries about things of these types are left out. */
  hiddenTypes: readonly string[];
}

function conditionsOf(criteria: AuditCriteria, parameters: SqlParameters): string {
  const columns: [string, string | null, string][] = [
    ['a.entity_type', criteria.entityType, 'text'],
    ['a.entity_id', criteria.entityId, 'uuid'],
    ['a.actor', criteria.actor, 'text'],
    ['a.action', criteria.action, 'text'],
  ];
  const given = columns.filter(([, value]) => value !== null);
  const equal = given.map(([column, value, type]) => `${column} = ${parameters.add(value, type)}`);
  const { hiddenTypes } = criteria;
  const shown = hiddenTypes.length > 0 ? [`a.entity_type <> all(${parameters.add(hiddenTypes, 'text[]')})`] : [];
  return ['true', ...equal, ...shown].join(' and ');
}

/** One page of the entries that are wanted, the newest first. */
export function listAuditEntries(
  database: Database,
  criteria: AuditCriteria,
  page: PageRequest,
): Promise<(AuditRow & { cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const keyset = keysetPage({ columns: [{ sql: 'a.id', type: 'uuid' }], descending: true, page, parameters });
  return database.query(
    `select a.id, a.actor, a.request_id, a.action, a.entity_type, a.entity_id, a.data, a.created_at, ${keyset.select}
     from audit_log a where ${conditionsOf(criteria, parameters)} and ${keyset.where}
     order by ${keyset.orderBy} limit ${keyset.limit}`,
    parameters.values,
  );
}

/** Number of entries that are wanted. */
export async function countAuditEntries(database: Database, criteria: AuditCriteria): Promise<number> {
  const parameters = new SqlParameters();
  const [row] = await database.query<{ count: number }>(
    `select count(*)::integer as count from audit_log a where ${conditionsOf(criteria, parameters)}`,
    parameters.values,
  );
  return row?.count ?? 0;
}
