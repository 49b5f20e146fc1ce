import type { Database } from '../../../platform/database/database';

/** Things that an imported item can refer to by their external references. */
export type ReferencedTable = 'asset' | 'author' | 'article_category' | 'article' | 'page';

const source: Record<ReferencedTable, string> = {
  asset: 'asset',
  author: 'author',
  article_category: 'article_category',
  article: `(select id, external_reference from entry where kind = 'article')`,
  page: `(select id, external_reference from entry where kind = 'page')`,
};

/** Keys by external reference; those that nothing is stored under are missing. */
export async function findByReference(
  database: Database,
  table: ReferencedTable,
  references: readonly string[],
): Promise<Map<string, string>> {
  if (references.length === 0) return new Map();
  const rows = await database.query<{ id: string; external_reference: string }>(
    `select id, external_reference from ${source[table]} stored where external_reference = any($1::text[])`,
    [references],
  );
  return new Map(rows.map((row) => [row.external_reference, row.id]));
}
