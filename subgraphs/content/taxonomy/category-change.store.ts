import type { Database } from '../../../platform/database/database';
import { jsonRows } from '../../../platform/database/json-rows';
import { upsertStatement } from '../../../platform/database/upsert-statement';

/** A category as it is written. */
export interface ArticleCategoryWrite {
  id: string;
  handle: string;
  title: string;
  description: string | null;
  parent_id: string | null;
  external_reference: string | null;
  import_digest: string | null;
}

/** Advisory lock of the tree, never used for anything else. */
const treeLock = 7_301_102;

const save = upsertStatement({
  table: 'article_category',
  key: ['id'],
  columns: {
    ...{ id: 'uuid', handle: 'text', title: 'text', description: 'text', parent_id: 'uuid' },
    ...{ external_reference: 'text', import_digest: 'text' },
  },
  onReplace: 'updated_at = now()',
});

/** Lets changes of the tree take turns until the transaction ends: two moves at once could close a circle. */
export async function lockCategoryTree(transaction: Database): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock($1)', [treeLock]);
}

/** The category, locked until the transaction ends. */
export async function lockCategory(transaction: Database, id: string): Promise<ArticleCategoryWrite | null> {
  const [row] = await transaction.query<ArticleCategoryWrite>(
    `select id, handle, title, description, parent_id, external_reference, import_digest
     from article_category where id = $1 for update`,
    [id],
  );
  return row ?? null;
}

/** Each given category and all above them, with their parents. */
export function findCategoryAncestry(
  database: Database,
  ids: readonly string[],
): Promise<{ id: string; parent_id: string | null }[]> {
  return database.query(
    `with recursive ancestry as (
       select id, parent_id from article_category where id = any($1::uuid[])
       union
       select above.id, above.parent_id from article_category above join ancestry on ancestry.parent_id = above.id
     )
     select id, parent_id from ancestry`,
    [ids],
  );
}

/** What is stored under external references. */
export function findImportedCategories(
  database: Database,
  references: readonly string[],
): Promise<{ id: string; external_reference: string; import_digest: string | null; handle: string }[]> {
  return database.query(
    `select id, external_reference, import_digest, handle from article_category
     where external_reference = any($1::text[])`,
    [references],
  );
}

/** Inserts categories, or replaces those whose id is there. Foreign keys are checked after the whole batch. */
export async function saveCategories(database: Database, rows: readonly ArticleCategoryWrite[]): Promise<void> {
  if (rows.length > 0) await database.query(save, [jsonRows(rows)]);
}

/** @returns whether there was one to delete */
export async function deleteCategoryRow(database: Database, id: string): Promise<boolean> {
  const rows = await database.query('delete from article_category where id = $1 returning id', [id]);
  return rows.length > 0;
}
