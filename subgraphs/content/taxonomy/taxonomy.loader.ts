import type { Database } from '../../../platform/database/database';
import { createGroupLoader } from '../../../platform/loaders/create-group-loader';
import { createLoader } from '../../../platform/loaders/create-loader';
import { manyRowsPerKey, oneRowPerKey } from '../../../platform/loaders/group-rows';
import { findCategoriesByHandle, findCategoriesById, findCategoriesOfEntries } from './article-category.store';
import { toArticleCategory } from './to-article-category';

/** Loaders of one request over categories of articles. */
export type TaxonomyLoaders = ReturnType<typeof createTaxonomyLoaders>;

const named = (loader: string) => ({ subgraph: 'content', loader });

export function createTaxonomyLoaders(database: Database) {
  return {
    byId: createLoader(named('articleCategoryById'), async (ids: readonly string[]) => {
      const rows = await findCategoriesById(database, ids);
      return oneRowPerKey(ids, rows, (row) => row.id).map((row) => row && toArticleCategory(row));
    }),
    byHandle: createLoader(named('articleCategoryByHandle'), async (handles: readonly string[]) => {
      const rows = await findCategoriesByHandle(database, handles);
      return oneRowPerKey(handles, rows, (row) => row.handle).map((row) => row && toArticleCategory(row));
    }),
    /** Groups are the states of entries. */
    ofEntry: createGroupLoader(named('categoriesOfEntry'), async (entryIds, state: 'draft' | 'published') => {
      const rows = await findCategoriesOfEntries(database, entryIds, state);
      return manyRowsPerKey(entryIds, rows, (row) => row.entry_id).map((list) => list.map(toArticleCategory));
    }),
  };
}
