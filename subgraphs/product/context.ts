import type { SubgraphContext } from '../../platform/federation/subgraph-definition';
import { createCatalogLoaders } from './catalog/catalog.loader';
import { type ProductSight, productSightOf } from './catalog/product-visibility';
import { createCategoryLoaders } from './categories/category.loader';
import { createCollectionLoaders } from './collections/collection.loader';
import { createReviewLoaders } from './reviews/review.loader';
import { reviewSightOf } from './reviews/review-sight';
import { createSearchLoaders } from './search/search.loader';

type Loaders = ReturnType<typeof createLoaders>;

/** What one request to the product subgraph carries. */
export interface ProductContext extends SubgraphContext, Loaders {
  sight: ProductSight;
}

/** Loaders are made for each request: what one viewer may see must not be cached for the next. */
function createLoaders({ database, viewer }: SubgraphContext) {
  const sight = productSightOf(viewer);
  return {
    catalog: createCatalogLoaders(database, sight),
    categories: createCategoryLoaders(database),
    collections: createCollectionLoaders(database),
    reviews: createReviewLoaders(database, { product: sight, review: reviewSightOf(viewer) }),
    search: createSearchLoaders(database, sight),
  };
}

/** The context of a new request. */
export function createProductContext(base: SubgraphContext): ProductContext {
  return { ...base, sight: productSightOf(base.viewer), ...createLoaders(base) };
}

/** Forgets what the request has loaded. Each mutation calls it: what was loaded before it is not so any more. */
export function renewLoaders(context: ProductContext): void {
  Object.assign(context, createLoaders(context));
}
