import type { Database } from '../../../platform/database/database';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';

/** A category as it is read. */
export interface ArticleCategoryRow {
  id: string;
  handle: string;
  title: string;
  description: string | null;
  parent_id: string | null;
  external_reference: string | null;
}

const columns = 'c.id, c.handle, c.title, c.description, c.parent_id, c.external_reference';

/** Categories by id, in no order. */
export function findCategoriesById(database: Database, ids: readonly string[]): Promise<ArticleCategoryRow[]> {
  return database.query(`select ${columns} from article_category c where c.id = any($1::uuid[])`, [ids]);
}

/** Categories by handle, in no order. */
export function findCategoriesByHandle(database: Database, handles: readonly string[]): Promise<ArticleCategoryRow[]> {
  return database.query(`select ${columns} from article_category c where c.handle = any($1::text[])`, [handles]);
}

/** Categories of entries in one state, each entry's in its order. */
export function findCategoriesOfEntries(
  database: Database,
  entryIds: readonly string[],
  state: string,
): Promise<(ArticleCategoryRow & { entry_id: string })[]> {
  return database.query(
    `select ${columns}, link.entry_id from entry_category link
     join entry on entry.id = link.entry_id and entry.locale = link.locale
     join article_category c on c.id = link.category_id
     where link.entry_id = any($1::uuid[]) and link.state = $2 order by link.position, c.id`,
    [entryIds, state],
  );
}

/** One page of all categories, by title. */
export function listCategories(
  database: Database,
  page: PageRequest,
): Promise<(ArticleCategoryRow & { cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const sortColumns = [
    { sql: 'c.title', type: 'text' },
    { sql: 'c.id', type: 'uuid' },
  ];
  const keyset = keysetPage({ columns: sortColumns, descending: false, page, parameters });
  return database.query(
    `select ${columns}, ${keyset.select} from article_category c
     where ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`,
    parameters.values,
  );
}

/** Number of categories. */
export async function countCategories(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>('select count(*)::integer as count from article_category');
  return row?.count ?? 0;
}
