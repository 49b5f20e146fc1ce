import type { Database } from '../../../platform/database/database';
import { outcomeTransaction } from '../../../platform/database/outcome-transaction';
import { retryOnConflict } from '../../../platform/database/retry-on-conflict';
import { violatedConstraint } from '../../../platform/database/violated-constraint';
import { accepted, type Outcome, refused, refusedFor, type UserError } from '../../../platform/errors/outcome';
import { isHandle } from '../../../platform/ids/handle';
import { decodeId, newUuid } from '../../../platform/ids/typed-id';
import { checkLength, maxLength } from '../catalog/check-length';
import { chooseHandle } from '../catalog/choose-handle';
import { cleanText } from '../catalog/clean-text';
import { handleTaken, invalidHandle } from '../catalog/handle-refusals';
import { beginTreeChange, endTreeChange } from '../collections/follow-rules';
import { findCategoriesById } from './category.store';
import type { CategoryCreateInput, CategoryUpdateInput } from './category-input.type';
import type { CategoryRow } from './category-row';
import { lockCategoryTree } from './category-tree.store';
import { deleteCategoryRow, insertCategory, listHandlesLike, updateCategoryRow } from './category-write.store';

type HandleCode = 'INVALID_HANDLE' | 'HANDLE_TAKEN';

/** Why a category was not created. */
export type CategoryCreateCode = HandleCode | 'TITLE_REQUIRED' | 'TOO_LONG' | 'PARENT_NOT_FOUND';

/** Why a category was not changed. */
export type CategoryUpdateCode = CategoryCreateCode | 'NOT_FOUND' | 'CATEGORY_CYCLE';

/** @returns what is wrong with a title, `null` for nothing */
function refuseTitle(title: string | null) {
  if (title === '') return refused('TITLE_REQUIRED', 'A category needs a title.', ['title']);
  const problems: UserError<'TOO_LONG'>[] = [];
  checkLength(['title'], title, maxLength.title, problems);
  return problems.length > 0 ? refusedFor(problems) : null;
}

const noParent = () => refused('PARENT_NOT_FOUND', 'There is no such category above.', ['parentId']);

function parentOf(input: { parentId?: string | null }): string | null {
  return input.parentId ? decodeId('cat', input.parentId) : null;
}

/** Creates a category, the last of its siblings unless it has a position. */
export async function createCategory(
  database: Database,
  input: CategoryCreateInput,
): Promise<Outcome<CategoryRow, CategoryCreateCode>> {
  const title = cleanText(input.title);
  const refusal = refuseTitle(title);
  if (refusal) return refusal;
  const parentId = parentOf(input);
  const attempt = () =>
    outcomeTransaction<CategoryRow, CategoryCreateCode>(database, async (transaction) => {
      await lockCategoryTree(transaction);
      const wish = { handle: input.handle, title };
      const handle = await chooseHandle(wish, (base) => listHandlesLike(transaction, base));
      if (handle === null) return invalidHandle(input.handle);
      const description = cleanText(input.description ?? '');
      const position = input.position ?? null;
      return accepted(
        await insertCategory(transaction, { id: newUuid(), parentId, handle, title, description, position }),
      );
    });
  try {
    return await (input.handle ? attempt() : retryOnConflict(attempt));
  } catch (error) {
    const violated = violatedConstraint(error);
    if (violated === 'category_handle') return handleTaken(input.handle);
    if (violated === 'category_parent') return noParent();
    throw error;
  }
}

/**
 * Changes a category. Moves take turns: two that are harmless alone could make a cycle together.
 *
 * @param id key of the category
 */
export async function updateCategory(
  database: Database,
  id: string,
  input: CategoryUpdateInput,
): Promise<Outcome<CategoryRow, CategoryUpdateCode>> {
  const title = typeof input.title === 'string' ? cleanText(input.title) : null;
  const refusal = refuseTitle(title);
  if (refusal) return refusal;
  if (typeof input.handle === 'string' && !isHandle(input.handle)) return invalidHandle(input.handle);
  const move = input.parentId === undefined ? null : { parentId: parentOf(input) };
  const change = {
    handle: input.handle ?? null,
    title,
    description: typeof input.description === 'string' ? cleanText(input.description) : null,
    position: input.position ?? null,
    move,
  };
  try {
    return await outcomeTransaction(database, async (transaction) => {
      if (move) {
        await beginTreeChange(transaction);
        await lockCategoryTree(transaction);
      }
      const row = await updateCategoryRow(transaction, id, change);
      if (row === null) return await refusalOfUpdate(transaction, id);
      if (move) await endTreeChange(transaction);
      return accepted(row);
    });
  } catch (error) {
    const violated = violatedConstraint(error);
    if (violated === 'category_handle') return handleTaken(input.handle);
    if (violated === 'category_parent') return noParent();
    throw error;
  }
}

async function refusalOfUpdate(transaction: Database, id: string): Promise<Outcome<never, CategoryUpdateCode>> {
  const [found] = await findCategoriesById(transaction, [id]);
  if (!found) return refused('NOT_FOUND', 'There is no such category.', ['id']);
  return refused('CATEGORY_CYCLE', 'A category cannot be below itself.', ['parentId']);
}

/** Deletes a category that has none below it; its products are in none then. @param id key of the category */
export async function deleteCategory(
  database: Database,
  id: string,
): Promise<Outcome<string, 'NOT_FOUND' | 'HAS_CHILDREN'>> {
  try {
    return await outcomeTransaction<string, 'NOT_FOUND' | 'HAS_CHILDREN'>(database, async (transaction) => {
      await beginTreeChange(transaction);
      await lockCategoryTree(transaction);
      const wasThere = await deleteCategoryRow(transaction, id);
      if (!wasThere) return refused('NOT_FOUND', 'There is no such category.', ['id']);
      await endTreeChange(transaction);
      return accepted(id);
    });
  } catch (error) {
    if (violatedConstraint(error) !== 'category_parent') throw error;
    return refused('HAS_CHILDREN', 'There are categories below it: move or delete those first.', ['id']);
  }
}
