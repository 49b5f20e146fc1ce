import type { Database } from '../../../platform/database/database';

/** Tables whose rows have a handle; an entry's is its own within its kind. */
export type HandleTable = 'author' | 'article_category' | 'menu' | 'article' | 'page';

const source: Record<HandleTable, string> = {
  author: 'author where',
  article_category: 'article_category where',
  menu: 'menu where',
  article: `entry where kind = 'article' and`,
  page: `entry where kind = 'page' and`,
};

/**
 * Stored handles that equal one of those wanted or continue it by a hyphen: two ranges, since the columns sort by bytes
 * and "." follows "-". `offset 0` keeps PostgreSQL from turning the ranges into a comparison of all with all, which it
 * does while a table that is being filled has no statistics yet.
 */
export async function findHandlesLike(
  database: Database,
  table: HandleTable,
  wanted: readonly string[],
): Promise<string[]> {
  const rows = await database.query<{ handle: string }>(
    `select stored.handle from unnest($1::text[]) as wanted (handle)
     cross join lateral (
       (select handle from ${source[table]} handle = wanted.handle offset 0)
       union all
       (select handle from ${source[table]} handle > wanted.handle || '-' and handle < wanted.handle || '.' offset 0)
     ) stored`,
    [wanted],
  );
  return rows.map((row) => row.handle);
}
