import type { SubgraphContext } from '../../platform/federation/subgraph-definition';
import { type CatalogLoaders, createCatalogLoaders } from './catalog/catalog.loader';

/** What one request to the product subgraph carries. */
export interface ProductContext extends SubgraphContext {
  catalog: CatalogLoaders;
}

/** Loaders are made for each request: what one viewer may see must not be cached for the next. */
export function createProductContext(base: SubgraphContext): ProductContext {
  return { ...base, catalog: createCatalogLoaders(base.database) };
}
