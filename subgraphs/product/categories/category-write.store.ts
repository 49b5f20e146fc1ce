import type { Database } from '../../../platform/database/database';
import { type CategoryRow, categoryColumns } from './category-row';

/** Handles that are `base`, or begin with it and a hyphen. */
export async function listHandlesLike(database: Database, base: string): Promise<string[]> {
  const rows = await database.query<{ handle: string }>(
    `select handle from category where handle = $1 or starts_with(handle, $1 || '-')`,
    [base],
  );
  return rows.map(({ handle }) => handle);
}

/** A category that is to be written. */
export interface CategoryToWrite {
  id: string;
  parentId: string | null;
  handle: string;
  title: string;
  description: string;
  /** `null` for the last of its siblings. */
  position: number | null;
}

/**
 * Inserts a category.
 *
 * @throws when the handle is taken (constraint `category_handle`) or there is no such parent (`category_parent`)
 */
export async function insertCategory(transaction: Database, category: CategoryToWrite): Promise<CategoryRow> {
  const { id, parentId, handle, title, description, position } = category;
  const [row] = await transaction.query<CategoryRow>(
    `insert into category as c (id, parent_id, handle, title, description, position)
     values ($1, $2, $3, $4, $5, coalesce($6, 1 + coalesce(
       (select max(s.position) from category s where s.parent_id is not distinct from $2::uuid), 0)))
     returning ${categoryColumns}`,
    [id, parentId, handle, title, description, position],
  );
  return row as CategoryRow;
}

/** What is to be changed of a category; `null` leaves it. */
export interface CategoryChange {
  handle: string | null;
  title: string | null;
  description: string | null;
  position: number | null;
  /** The category above, `null` for none. */
  move: { parentId: string | null } | null;
}

/**
 * Changes a category, unless that would put it below itself. Call it with the tree locked.
 *
 * @returns its row; `null` when there is none, or it would be its own ancestor
 * @throws when the handle is taken (constraint `category_handle`) or there is no such parent (`category_parent`)
 */
export async function updateCategoryRow(
  transaction: Database,
  id: string,
  { handle, title, description, position, move }: CategoryChange,
): Promise<CategoryRow | null> {
  const [row] = await transaction.query<CategoryRow>(
    `update category c set
       handle = coalesce($2, c.handle), title = coalesce($3, c.title), description = coalesce($4, c.description),
       position = coalesce($5, c.position), parent_id = case when $6 then $7::uuid else c.parent_id end,
       updated_at = now()
     where c.id = $1 and not ($6 and $1 in (select category_and_ancestors($7::uuid)))
     returning ${categoryColumns}`,
    [id, handle, title, description, position, move !== null, move?.parentId ?? null],
  );
  return row ?? null;
}

/**
 * Deletes a category; its products are in none then.
 *
 * @returns whether it was there
 * @throws when there are categories below it (constraint `category_parent`)
 */
export async function deleteCategoryRow(transaction: Database, id: string): Promise<boolean> {
  const rows = await transaction.query('delete from category where id = $1 returning id', [id]);
  return rows.length > 0;
}
