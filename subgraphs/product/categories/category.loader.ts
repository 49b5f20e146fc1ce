import type { Database } from '../../../platform/database/database';
import { createLoader } from '../../../platform/loaders/create-loader';
import { createPageLoader } from '../../../platform/loaders/create-page-loader';
import { manyRowsPerKey, oneRowPerKey } from '../../../platform/loaders/group-rows';
import type { PageRequest } from '../../../platform/paging/page-args';
import {
  type CategoryLevel,
  countCategories,
  countChildren,
  findAncestors,
  findCategoriesByHandle,
  findCategoriesById,
  listCategories,
  listChildren,
} from './category.store';

const named = (loader: string) => ({ subgraph: 'product', loader });

/** Categories are public: the loaders are the same for every viewer. */
export function createCategoryLoaders(database: Database) {
  return {
    categoryById: createLoader(named('categoryById'), async (ids: readonly string[]) =>
      oneRowPerKey(ids, await findCategoriesById(database, ids), (row) => row.id),
    ),
    categoryByHandle: createLoader(named('categoryByHandle'), async (handles: readonly string[]) =>
      oneRowPerKey(handles, await findCategoriesByHandle(database, handles), (row) => row.handle),
    ),
    ancestorsOfCategory: createLoader(named('ancestorsOfCategory'), async (ids: readonly string[]) =>
      manyRowsPerKey(ids, await findAncestors(database, ids), (row) => row.descendant_id),
    ),
    childrenOfCategory: createPageLoader(named('childrenOfCategory'), async (parentIds, page, _args: null) =>
      manyRowsPerKey(parentIds, await listChildren(database, parentIds, page), (row) => row.parent_id as string),
    ),
    childCountOfCategory: createLoader(named('childCountOfCategory'), async (parentIds: readonly string[]) => {
      const counts = await countChildren(database, parentIds);
      return oneRowPerKey(parentIds, counts, (row) => row.parent_id).map((row) => row?.count ?? 0);
    }),
    listCategories: (level: CategoryLevel, page: PageRequest) => listCategories(database, level, page),
    countCategories: (level: CategoryLevel) => countCategories(database, level),
  };
}
