import type { Database } from '../../../platform/database/database';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';

/** A customer group as it is stored. */
export interface CustomerGroupRow {
  id: string;
  handle: string;
  title: string;
  description: string | null;
  created_at: Date;
}

/** What changes in a group: `undefined` leaves a value as it is. */
export interface CustomerGroupChange {
  handle?: string;
  title?: string;
  description?: string | null;
}

const columns = 'g.id, g.handle, g.title, g.description, g.created_at';

/** Groups by id, in no order. */
export function findGroupsById(database: Database, ids: readonly string[]): Promise<CustomerGroupRow[]> {
  return database.query(`select ${columns} from customer_group g where g.id = any($1::uuid[])`, [ids]);
}

/** One page of all groups, by handle. */
export function listGroups(
  database: Database,
  page: PageRequest,
): Promise<(CustomerGroupRow & { cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const keyset = keysetPage({ columns: [{ sql: 'g.handle', type: 'text' }], descending: false, page, parameters });
  return database.query(
    `select ${columns}, ${keyset.select} from customer_group g
     where ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`,
    parameters.values,
  );
}

/** Number of groups. */
export async function countGroups(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>('select count(*)::integer as count from customer_group');
  return row?.count ?? 0;
}

/** Stores a group. @throws on a handle that another group has (`customer_group_handle_key`) */
export async function insertGroup(
  database: Database,
  group: Pick<CustomerGroupRow, 'id' | 'handle' | 'title' | 'description'>,
): Promise<CustomerGroupRow> {
  const rows = await database.query<CustomerGroupRow>(
    `insert into customer_group as g (id, handle, title, description) values ($1, $2, $3, $4) returning ${columns}`,
    [group.id, group.handle, group.title, group.description],
  );
  return rows[0] as CustomerGroupRow;
}

/** Changes a group. @returns the row, `null` when there is none. @throws on a handle that another group has */
export async function updateGroup(
  database: Database,
  id: string,
  change: CustomerGroupChange,
): Promise<CustomerGroupRow | null> {
  const parameters = new SqlParameters();
  const group = parameters.add(id, 'uuid');
  const given = (['handle', 'title', 'description'] as const).filter((name) => change[name] !== undefined);
  const assignments = given.map((name) => `${name} = ${parameters.add(change[name], 'text')}`);
  const [row] = await database.query<CustomerGroupRow>(
    `update customer_group g set ${[...assignments, 'updated_at = now()'].join(', ')} where g.id = ${group}
     returning ${columns}`,
    parameters.values,
  );
  return row ?? null;
}

/** Deletes a group and who is in it. @returns whether there was one */
export async function deleteGroup(database: Database, id: string): Promise<boolean> {
  const rows = await database.query('delete from customer_group where id = $1 returning id', [id]);
  return rows.length === 1;
}
