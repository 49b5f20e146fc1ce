import type { Database } from '../../../platform/database/database';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';
import { type CategoryRow, categoryColumns } from './category-row';

/** Categories by id, in no order. */
export function findCategoriesById(database: Database, ids: readonly string[]): Promise<CategoryRow[]> {
  return database.query(`select ${categoryColumns} from category c where c.id = any($1::uuid[])`, [ids]);
}

/** Categories by handle, in no order. */
export function findCategoriesByHandle(database: Database, handles: readonly string[]): Promise<CategoryRow[]> {
  return database.query(`select ${categoryColumns} from category c where c.handle = any($1::text[])`, [handles]);
}

/** The categories above each of several ones, each list from the root downwards, without the category itself. */
export function findAncestors(
  database: Database,
  ids: readonly string[],
): Promise<(CategoryRow & { descendant_id: string })[]> {
  return database.query(
    `with recursive ancestor (descendant_id, id, height) as (
       select c.id, c.parent_id, 1 from category c where c.id = any($1::uuid[]) and c.parent_id is not null
       union all
       select a.descendant_id, c.parent_id, a.height + 1
       from ancestor a join category c on c.id = a.id where c.parent_id is not null
     )
     select a.descendant_id, ${categoryColumns} from ancestor a join category c on c.id = a.id
     order by a.descendant_id, a.height desc`,
    [ids],
  );
}

/** Which categories a list holds: all, those of the first level, or the children of one. */
export type CategoryLevel = { of: 'all' } | { of: 'roots' } | { of: 'children'; parentId: string };

function levelCondition(level: CategoryLevel, parameters: SqlParameters): string {
  if (level.of === 'all') return 'true';
  return level.of === 'roots' ? 'c.parent_id is null' : `c.parent_id = ${parameters.add(level.parentId, 'uuid')}`;
}

const sortColumns = [
  { sql: 'c.position', type: 'integer' },
  { sql: 'c.id', type: 'uuid' },
];

/** One page of categories, by position. */
export function listCategories(
  database: Database,
  level: CategoryLevel,
  page: PageRequest,
): Promise<(CategoryRow & { cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const condition = levelCondition(level, parameters);
  const keyset = keysetPage({ columns: sortColumns, descending: false, page, parameters });
  return database.query(
    `select ${categoryColumns}, ${keyset.select} from category c
     where ${condition} and ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`,
    parameters.values,
  );
}

/** Number of categories in a list. */
export async function countCategories(database: Database, level: CategoryLevel): Promise<number> {
  const parameters = new SqlParameters();
  const condition = levelCondition(level, parameters);
  const [row] = await database.query<{ count: number }>(
    `select count(*)::integer as count from category c where ${condition}`,
    parameters.values,
  );
  return row?.count ?? 0;
}

/** The same page of the children of many categories, by position. */
export function listChildren(
  database: Database,
  parentIds: readonly string[],
  page: PageRequest,
): Promise<(CategoryRow & { cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const parents = parameters.add(parentIds, 'uuid[]');
  const keyset = keysetPage({ columns: sortColumns, descending: false, page, parameters });
  return database.query(
    `select child.* from unnest(${parents}) as parent (id) cross join lateral (
       select ${categoryColumns}, ${keyset.select} from category c
       where c.parent_id = parent.id and ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}
     ) child`,
    parameters.values,
  );
}

/** Number of children of each category that has any. */
export function countChildren(
  database: Database,
  parentIds: readonly string[],
): Promise<{ parent_id: string; count: number }[]> {
  return database.query(
    'select parent_id, count(*)::integer as count from category where parent_id = any($1::uuid[]) group by parent_id',
    [parentIds],
  );
}
