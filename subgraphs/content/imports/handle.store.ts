import type { Database } from '../../../platform/database/database';

/** Tables whose rows have a handle; an entry's is its own within its kind. */
export type HandleTable = 'author' | 'article_category' | 'menu' | 'article' | 'page';

const source: Record<HandleTable, string> = {
  author: 'author',
  article_category: 'article_category',
  menu: 'menu',
  article: `(select handle from entry where kind = 'article')`,
  page: `(select handle from entry where kind = 'page')`,
};

/**
 * Stored handles that equal one of those wanted or continue it by a hyphen. A range, since the columns sort by bytes
 * and "." follows "-": an index answers it.
 */
export async function findHandlesLike(
  database: Database,
  table: HandleTable,
  wanted: readonly string[],
): Promise<string[]> {
  const rows = await database.query<{ handle: string }>(
    `select stored.handle from unnest($1::text[]) as wanted (handle)
     join ${source[table]} stored on stored.handle = wanted.handle
     union
     select stored.handle from unnest($1::text[]) as wanted (handle)
     join ${source[table]} stored on stored.handle > wanted.handle || '-' and stored.handle < wanted.handle || '.'`,
    [wanted],
  );
  return rows.map((row) => row.handle);
}
