import type { Database } from '../../../platform/database/database';
import { checkTitle } from '../checks/check-text';
import { problemsOf } from '../checks/problem';
import { chooseHandles } from '../imports/choose-handles';
import { type ImportedItem, type ImportPlan, importBatch } from '../imports/import-batch';
import { type ParentSource, resolveParents } from '../imports/resolve-parents';
import type { ArticleCategoryImportInput } from './article-category-input.type';
import {
  findCategoryAncestry,
  findImportedCategories,
  lockCategoryTree,
  saveCategories,
} from './category-change.store';

const parents: ParentSource = {
  table: 'article_category',
  cycleCode: 'CATEGORY_CYCLE',
  findAncestry: findCategoryAncestry,
};

const plan: ImportPlan<ArticleCategoryImportInput> = {
  table: 'article_category',
  find: findImportedCategories,
  async write(transaction, items) {
    await lockCategoryTree(transaction);
    for (const { input, errors } of items) errors.push(...problemsOf([checkTitle(['title'], input.title)]));
    const parentOf = await resolveParents(transaction, parents, items);
    const good = items.filter((item) => item.errors.length === 0);
    const handles = await chooseHandles(
      transaction,
      'article_category',
      good.map(({ input, handle }) => ({ handle: input.handle, title: input.title, current: handle })),
    );
    const rows = good.map(({ id, digest, input }, index) => ({
      id,
      handle: handles[index] as string,
      title: input.title.trim(),
      description: input.description ?? null,
      parent_id: parentOf.get(id) ?? null,
      external_reference: input.externalReference,
      import_digest: digest,
    }));
    await saveCategories(transaction, rows);
  },
};

/** Creates or changes categories by their external references. */
export function importArticleCategories(
  database: Database,
  inputs: readonly ArticleCategoryImportInput[],
): Promise<ImportedItem[]> {
  return importBatch(database, plan, inputs);
}
