import type { SubgraphContext } from '../../platform/federation/subgraph-definition';
import { type CatalogLoaders, createCatalogLoaders } from './catalog/catalog.loader';
import { type ProductSight, productSightOf } from './catalog/product-visibility';

/** What one request to the product subgraph carries. */
export interface ProductContext extends SubgraphContext {
  sight: ProductSight;
  catalog: CatalogLoaders;
}

/** Loaders are made for each request: what one viewer may see must not be cached for the next. */
export function createProductContext(base: SubgraphContext): ProductContext {
  const sight = productSightOf(base.viewer);
  return { ...base, sight, catalog: createCatalogLoaders(base.database, sight) };
}
