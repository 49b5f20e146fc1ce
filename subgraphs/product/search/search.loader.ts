import type { Database } from '../../../platform/database/database';
import { createPageLoader } from '../../../platform/loaders/create-page-loader';
import { manyRowsPerKey, oneRowPerKey } from '../../../platform/loaders/group-rows';
import type { ProductSight } from '../catalog/product-visibility';
import { createListLoader } from './create-list-loader';
import { countByCategory, countByColumn, countByOption, countByTag, findPriceLimits } from './facets.store';
import type { ProductList } from './product-list';
import { countProducts, listProducts } from './product-list.store';

/** A facet whose values are counted. */
export type CountedFacet = 'categories' | 'tags' | 'vendors' | 'productTypes';

const parentOf = (row: { parent_id: string }) => row.parent_id;

/** Loaders are of one viewer: what `sight` hides is never in them, and not counted. */
export function createSearchLoaders(database: Database, sight: ProductSight) {
  const scopeOf = (list: ProductList, parentIds: readonly string[]) => ({ database, sight, list, parentIds });
  const countFacet = {
    categories: countByCategory,
    tags: countByTag,
    vendors: (scope: ReturnType<typeof scopeOf>) => countByColumn(scope, 'vendors'),
    productTypes: (scope: ReturnType<typeof scopeOf>) => countByColumn(scope, 'productTypes'),
  };
  return {
    productPages: createPageLoader(
      { subgraph: 'product', loader: 'productPages' },
      async (parentIds, page, list: ProductList) =>
        manyRowsPerKey(parentIds, await listProducts(database, sight, list, { parentIds, page }), parentOf),
    ),
    productCounts: createListLoader('productCounts', async (parentIds, list: ProductList) => {
      const rows = await countProducts(database, sight, list, parentIds);
      return oneRowPerKey(parentIds, rows, parentOf).map((row) => row?.count ?? 0);
    }),
    facetCounts: createListLoader(
      'facetCounts',
      async (parentIds, { list, facet }: { list: ProductList; facet: CountedFacet }) =>
        manyRowsPerKey(parentIds, await countFacet[facet](scopeOf(list, parentIds)), parentOf),
    ),
    optionFacets: createListLoader('optionFacets', async (parentIds, list: ProductList) =>
      manyRowsPerKey(parentIds, await countByOption(scopeOf(list, parentIds)), parentOf),
    ),
    priceLimits: createListLoader('priceLimits', async (parentIds, list: ProductList) =>
      manyRowsPerKey(parentIds, await findPriceLimits(scopeOf(list, parentIds)), parentOf),
    ),
  };
}
