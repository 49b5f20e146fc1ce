import type { SubgraphContext } from '../../platform/federation/subgraph-definition';
import { type CatalogLoaders, createCatalogLoaders } from './catalog/catalog.loader';
import { type ProductSight, productSightOf } from './catalog/product-visibility';
import { type CategoryLoaders, createCategoryLoaders } from './categories/category.loader';
import { type CollectionLoaders, createCollectionLoaders } from './collections/collection.loader';
import { createReviewLoaders, type ReviewLoaders } from './reviews/review.loader';
import { reviewSightOf } from './reviews/review-sight';
import { createSearchLoaders, type SearchLoaders } from './search/search.loader';

/** What one request to the product subgraph carries. */
export interface ProductContext extends SubgraphContext {
  sight: ProductSight;
  catalog: CatalogLoaders;
  categories: CategoryLoaders;
  collections: CollectionLoaders;
  reviews: ReviewLoaders;
  search: SearchLoaders;
}

/** Loaders are made for each request: what one viewer may see must not be cached for the next. */
export function createProductContext(base: SubgraphContext): ProductContext {
  const sight = productSightOf(base.viewer);
  const { database } = base;
  return {
    ...base,
    sight,
    catalog: createCatalogLoaders(database, sight),
    categories: createCategoryLoaders(database),
    collections: createCollectionLoaders(database),
    reviews: createReviewLoaders(database, { product: sight, review: reviewSightOf(base.viewer) }),
    search: createSearchLoaders(database, sight),
  };
}
