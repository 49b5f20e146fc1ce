import type { Database } from '../../../platform/database/database';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';

/** A location as it is stored. */
export interface LocationRow {
  id: string;
  handle: string;
  name: string;
  priority: number;
  active: boolean;
  external_reference: string | null;
}

const columns = 'l.id, l.handle, l.name, l.priority, l.active, l.external_reference';

/** Locations by id, in no order. */
export function findLocationsById(database: Database, ids: readonly string[]): Promise<LocationRow[]> {
  return database.query(`select ${columns} from location l where l.id = any($1::uuid[])`, [ids]);
}

/** One page of the locations, by priority. @param inactive whether those out of use are listed as well */
export function listLocations(
  database: Database,
  page: PageRequest,
  inactive: boolean,
): Promise<(LocationRow & { cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const sortColumns = [
    { sql: 'l.priority', type: 'integer' },
    { sql: 'l.id', type: 'uuid' },
  ];
  const keyset = keysetPage({ columns: sortColumns, descending: false, page, parameters });
  return database.query(
    `select ${columns}, ${keyset.select} from location l
     where ${keyset.where} and (l.active or ${parameters.add(inactive, 'boolean')})
     order by ${keyset.orderBy} limit ${keyset.limit}`,
    parameters.values,
  );
}

/** Number of locations. @param inactive whether those out of use count as well */
export async function countLocations(database: Database, inactive: boolean): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    'select count(*)::integer as count from location l where l.active or $1::boolean',
    [inactive],
  );
  return row?.count ?? 0;
}
