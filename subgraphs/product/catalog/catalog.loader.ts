import type { Database } from '../../../platform/database/database';
import { createLoader } from '../../../platform/loaders/create-loader';
import { createPageLoader } from '../../../platform/loaders/create-page-loader';
import { manyRowsPerKey, oneRowPerKey } from '../../../platform/loaders/group-rows';
import { findPriceRangesOfProducts, findPricesOfVariants } from './price.store';
import { findProductsByHandle, findProductsById } from './product.store';
import type { ProductSight } from './product-visibility';
import { countVariantsOfProducts, findVariantsById, findVariantsBySku, listVariantsOfProducts } from './variant.store';

const named = (loader: string) => ({ subgraph: 'product', loader });

function createProductLoaders(database: Database, sight: ProductSight) {
  return {
    productById: createLoader(named('productById'), async (ids: readonly string[]) =>
      oneRowPerKey(ids, await findProductsById(database, ids, sight), (row) => row.id),
    ),
    productByHandle: createLoader(named('productByHandle'), async (handles: readonly string[]) =>
      oneRowPerKey(handles, await findProductsByHandle(database, handles, sight), (row) => row.handle),
    ),
    priceRangesOfProduct: createLoader(named('priceRangesOfProduct'), async (productIds: readonly string[]) =>
      manyRowsPerKey(productIds, await findPriceRangesOfProducts(database, productIds), (row) => row.product_id),
    ),
  };
}

function createVariantLoaders(database: Database, sight: ProductSight) {
  return {
    variantById: createLoader(named('variantById'), async (ids: readonly string[]) =>
      oneRowPerKey(ids, await findVariantsById(database, ids, sight), (row) => row.id),
    ),
    variantBySku: createLoader(named('variantBySku'), async (skus: readonly string[]) =>
      oneRowPerKey(skus, await findVariantsBySku(database, skus, sight), (row) => row.sku as string),
    ),
    /** Ask for products that the viewer may see only. */
    variantsOfProduct: createPageLoader(named('variantsOfProduct'), async (productIds, page, _args: null) =>
      manyRowsPerKey(productIds, await listVariantsOfProducts(database, productIds, page), (row) => row.product_id),
    ),
    variantCountOfProduct: createLoader(named('variantCountOfProduct'), async (productIds: readonly string[]) => {
      const counts = await countVariantsOfProducts(database, productIds);
      return oneRowPerKey(productIds, counts, (row) => row.product_id).map((row) => row?.count ?? 0);
    }),
    pricesOfVariant: createLoader(named('pricesOfVariant'), async (variantIds: readonly string[]) =>
      manyRowsPerKey(variantIds, await findPricesOfVariants(database, variantIds), (row) => row.variant_id),
    ),
  };
}

/** Loaders are of one viewer: what `sight` hides is never in them. */
export function createCatalogLoaders(database: Database, sight: ProductSight) {
  return { ...createProductLoaders(database, sight), ...createVariantLoaders(database, sight) };
}
