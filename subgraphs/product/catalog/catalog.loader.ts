import type { Database } from '../../../platform/database/database';
import { createLoader } from '../../../platform/loaders/create-loader';
import { createPageLoader } from '../../../platform/loaders/create-page-loader';
import { manyRowsPerKey, oneRowPerKey } from '../../../platform/loaders/group-rows';
import { findProductsByHandle, findProductsById } from './product.store';
import { countVariantsOfProducts, listVariantsOfProducts } from './variant.store';

/** Loaders of one request over the catalog's tables. */
export type CatalogLoaders = ReturnType<typeof createCatalogLoaders>;

const named = (loader: string) => ({ subgraph: 'product', loader });

export function createCatalogLoaders(database: Database) {
  return {
    productById: createLoader(named('productById'), async (ids: readonly string[]) =>
      oneRowPerKey(ids, await findProductsById(database, ids), (row) => row.id),
    ),
    productByHandle: createLoader(named('productByHandle'), async (handles: readonly string[]) =>
      oneRowPerKey(handles, await findProductsByHandle(database, handles), (row) => row.handle),
    ),
    variantsOfProduct: createPageLoader(named('variantsOfProduct'), async (productIds, page, _args: null) =>
      manyRowsPerKey(productIds, await listVariantsOfProducts(database, productIds, page), (row) => row.product_id),
    ),
    variantCountOfProduct: createLoader(named('variantCountOfProduct'), async (productIds: readonly string[]) => {
      const counts = await countVariantsOfProducts(database, productIds);
      return oneRowPerKey(productIds, counts, (row) => row.product_id).map((row) => row?.count ?? 0);
    }),
  };
}
