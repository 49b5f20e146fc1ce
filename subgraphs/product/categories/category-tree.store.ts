import type { Database } from '../../../platform/database/database';

/** A category by its place in the tree. */
export interface CategoryPlace {
  id: string;
  parent_id: string | null;
  title: string;
}

/** Advisory lock key (never reused): who changes the shape of the category tree does so alone. */
const treeLockKey = 7_302_002;

/**
 * Has the transaction change the shape of the tree alone: two moves at once could otherwise make a cycle together, and
 * two imports make the same category twice.
 */
export async function lockCategoryTree(transaction: Database): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock($1)', [treeLockKey]);
}

/** Categories of these titles, the oldest first. */
export function findCategoriesByTitle(database: Database, titles: readonly string[]): Promise<CategoryPlace[]> {
  return database.query('select id, parent_id, title from category where title = any($1::text[]) order by id', [
    titles,
  ]);
}

/** Handles of all categories. */
export async function listCategoryHandles(database: Database): Promise<string[]> {
  const rows = await database.query<{ handle: string }>('select handle from category');
  return rows.map(({ handle }) => handle);
}

/** Inserts categories, each the last of its siblings. */
export async function appendCategories(
  transaction: Database,
  categories: readonly { id: string; parentId: string | null; title: string; handle: string }[],
): Promise<void> {
  await transaction.query(
    `insert into category (id, parent_id, title, handle, position)
     select g.id, g.parent_id, g.title, g.handle,
       coalesce((select max(c.position) from category c where c.parent_id is not distinct from g.parent_id), 0)
         + row_number() over (partition by g.parent_id order by g.place)
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) with ordinality
       as g (id, parent_id, title, handle, place)`,
    [
      categories.map(({ id }) => id),
      categories.map(({ parentId }) => parentId),
      categories.map(({ title }) => title),
      categories.map(({ handle }) => handle),
    ],
  );
}
