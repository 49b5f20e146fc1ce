import type { Database } from '../../../platform/database/database';
import { accepted, type Outcome, refused, refusedFor } from '../../../platform/errors/outcome';
import { decodeId, newUuid } from '../../../platform/ids/typed-id';
import { checkHandle } from '../checks/check-handle';
import { checkTitle } from '../checks/check-text';
import { isOwnAncestor } from '../checks/find-cycle';
import { problemsOf } from '../checks/problem';
import { refusedByConstraint } from '../checks/refused-by-constraint';
import { chooseHandles } from '../imports/choose-handles';
import type { ArticleCategoryCreateInput, ArticleCategoryUpdateInput } from './article-category-input.type';
import {
  type ArticleCategoryWrite,
  deleteCategoryRow,
  findCategoryAncestry,
  lockCategory,
  lockCategoryTree,
  saveCategories,
} from './category-change.store';

type CategoryCode = 'BLANK' | 'TOO_LONG' | 'INVALID_HANDLE';

const constraints = {
  article_category_handle: { code: 'HANDLE_TAKEN', field: ['handle'], message: 'Another category has this handle.' },
  article_category_parent: { code: 'PARENT_NOT_FOUND', field: ['parentId'], message: 'There is no such category.' },
  article_category_not_own_parent: {
    code: 'CATEGORY_CYCLE',
    field: ['parentId'],
    message: 'A category cannot stand below itself.',
  },
} as const;

/** A category with articles or without may go; one with categories below may not, they would hang in the air. */
const deleteConstraints = {
  article_category_parent: { code: 'HAS_CHILDREN', field: ['id'], message: 'There are categories below it.' },
} as const;

function readCategory(input: ArticleCategoryUpdateInput, before: ArticleCategoryWrite): ArticleCategoryWrite {
  return {
    ...before,
    handle: input.handle ?? before.handle,
    title: input.title?.trim() ?? before.title,
    description: input.description === undefined ? before.description : input.description,
    parent_id: input.parentId === undefined ? before.parent_id : input.parentId && decodeId('acat', input.parentId),
  };
}

function check(input: ArticleCategoryUpdateInput, category: ArticleCategoryWrite) {
  return problemsOf([checkHandle(input.handle), checkTitle(['title'], category.title)]);
}

/** Creates a category. @returns its key */
export async function createArticleCategory(database: Database, input: ArticleCategoryCreateInput) {
  const nothing = { description: null, parent_id: null, external_reference: null, import_digest: null };
  const category = readCategory(input, { ...nothing, id: newUuid(), handle: '', title: '' });
  const problems = check(input, category);
  if (problems.length > 0) return refusedFor<CategoryCode>(problems);
  return refusedByConstraint(constraints, async (): Promise<Outcome<string, CategoryCode>> => {
    if (!category.handle) {
      const wish = { handle: null, title: category.title, current: null };
      [category.handle = ''] = await chooseHandles(database, 'article_category', [wish]);
    }
    await saveCategories(database, [category]);
    return accepted(category.id);
  });
}

async function closesCircle(transaction: Database, { id, parent_id }: ArticleCategoryWrite): Promise<boolean> {
  if (parent_id === null) return false;
  const ancestry = await findCategoryAncestry(transaction, [parent_id]);
  return isOwnAncestor(id, new Map([...ancestry.map((row) => [row.id, row.parent_id] as const), [id, parent_id]]));
}

/** Changes what the input names. @returns the category's key */
export function updateArticleCategory(database: Database, id: string, input: ArticleCategoryUpdateInput) {
  const work = async (
    transaction: Database,
  ): Promise<Outcome<string, CategoryCode | 'CATEGORY_CYCLE' | 'NOT_FOUND'>> => {
    await lockCategoryTree(transaction);
    const before = await lockCategory(transaction, id);
    if (!before) return refused('NOT_FOUND', 'There is no such category.', ['id']);
    const category = readCategory(input, before);
    const problems = check(input, category);
    if (problems.length > 0) return refusedFor(problems);
    if (await closesCircle(transaction, category)) {
      return refused('CATEGORY_CYCLE', 'A category cannot stand below itself.', ['parentId']);
    }
    await saveCategories(transaction, [category]);
    return accepted(id);
  };
  return refusedByConstraint(constraints, () => database.transaction(work));
}

/** Deletes a category that has none below it; its articles stay. */
export function deleteArticleCategory(database: Database, id: string) {
  return refusedByConstraint(deleteConstraints, async (): Promise<Outcome<string, 'NOT_FOUND'>> => {
    const deleted = await deleteCategoryRow(database, id);
    return deleted ? accepted(id) : refused('NOT_FOUND', 'There is no such category.', ['id']);
  });
}
