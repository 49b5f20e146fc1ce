import type { Database } from '../../../platform/database/database';
import { createLoader } from '../../../platform/loaders/create-loader';
import { createPageLoader } from '../../../platform/loaders/create-page-loader';
import { manyRowsPerKey, oneRowPerKey } from '../../../platform/loaders/group-rows';
import { countReviews, findReviewsById, listReviews, type ReviewParent, type Sights } from './review.store';

/** Loaders of one request over reviews. */
export type ReviewLoaders = ReturnType<typeof createReviewLoaders>;

const named = (loader: string) => ({ subgraph: 'product', loader });

/** Loaders are of one viewer: what `sights` hide is never in them, and not counted. */
export function createReviewLoaders(database: Database, sights: Sights) {
  const pagesOf = (loader: string, parent: ReviewParent) =>
    createPageLoader(named(loader), async (parentIds, page, _args: null) => {
      const rows = await listReviews(database, sights, parent, { parentIds, page });
      return manyRowsPerKey(parentIds, rows, (row) => row.parent_id);
    });
  const countsOf = (loader: string, parent: ReviewParent) =>
    createLoader(named(loader), async (parentIds: readonly string[]) => {
      const rows = await countReviews(database, sights, parent, parentIds);
      return oneRowPerKey(parentIds, rows, (row) => row.parent_id).map((row) => row?.count ?? 0);
    });
  return {
    reviewById: createLoader(named('reviewById'), async (ids: readonly string[]) =>
      oneRowPerKey(ids, await findReviewsById(database, ids, sights), (row) => row.id),
    ),
    reviewsOfProduct: pagesOf('reviewsOfProduct', 'product_id'),
    reviewCountOfProduct: countsOf('reviewCountOfProduct', 'product_id'),
    reviewsOfUser: pagesOf('reviewsOfUser', 'user_id'),
    reviewCountOfUser: countsOf('reviewCountOfUser', 'user_id'),
  };
}
