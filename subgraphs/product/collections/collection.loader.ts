import type { Database } from '../../../platform/database/database';
import { createLoader } from '../../../platform/loaders/create-loader';
import { createPageLoader } from '../../../platform/loaders/create-page-loader';
import { manyRowsPerKey, oneRowPerKey } from '../../../platform/loaders/group-rows';
import type { PageRequest } from '../../../platform/paging/page-args';
import {
  countCollections,
  countCollectionsOfProducts,
  findCollectionsByHandle,
  findCollectionsById,
  listCollections,
  listCollectionsOfProducts,
} from './collection.store';

const named = (loader: string) => ({ subgraph: 'product', loader });

/** Collections are public: the loaders are the same for every viewer. */
export function createCollectionLoaders(database: Database) {
  return {
    collectionById: createLoader(named('collectionById'), async (ids: readonly string[]) =>
      oneRowPerKey(ids, await findCollectionsById(database, ids), (row) => row.id),
    ),
    collectionByHandle: createLoader(named('collectionByHandle'), async (handles: readonly string[]) =>
      oneRowPerKey(handles, await findCollectionsByHandle(database, handles), (row) => row.handle),
    ),
    collectionsOfProduct: createPageLoader(named('collectionsOfProduct'), async (productIds, page, _args: null) =>
      manyRowsPerKey(productIds, await listCollectionsOfProducts(database, productIds, page), (row) => row.product_id),
    ),
    collectionCountOfProduct: createLoader(named('collectionCountOfProduct'), async (productIds: readonly string[]) => {
      const counts = await countCollectionsOfProducts(database, productIds);
      return oneRowPerKey(productIds, counts, (row) => row.product_id).map((row) => row?.count ?? 0);
    }),
    listCollections: (page: PageRequest) => listCollections(database, page),
    countCollections: () => countCollections(database),
  };
}
