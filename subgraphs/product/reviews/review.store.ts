import type { Database } from '../../../platform/database/database';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';
import { type ProductSight, visibleProduct } from '../catalog/product-visibility';
import { type ReviewRow, reviewColumns } from './review-row';
import { type ReviewSight, visibleReview } from './review-sight';

/** What of reviews, and of the products that they are of, a viewer may see. */
export interface Sights {
  product: ProductSight;
  review: ReviewSight;
}

/** A review in a list, with what it is listed under. */
export type ListedReview = ReviewRow & { parent_id: string; cursor_values: string[] };

/** What reviews are listed under. */
export type ReviewParent = 'product_id' | 'user_id';

const sortColumns = [
  { sql: 'r.created_at', type: 'timestamptz' },
  { sql: 'r.id', type: 'uuid' },
];

/** Reviews by id, in no order. */
export function findReviewsById(database: Database, ids: readonly string[], sights: Sights): Promise<ReviewRow[]> {
  const parameters = new SqlParameters();
  const wanted = parameters.add(ids, 'uuid[]');
  return database.query(
    `select ${reviewColumns} from review r join product p on p.id = r.product_id
     where r.id = any(${wanted}) and ${visibleProduct(sights.product)} and ${visibleReview(sights.review, parameters)}`,
    parameters.values,
  );
}

/** The same page of the reviews of many products or users, the newest first. */
export function listReviews(
  database: Database,
  sights: Sights,
  parent: ReviewParent,
  of: { parentIds: readonly string[]; page: PageRequest },
): Promise<ListedReview[]> {
  const parameters = new SqlParameters();
  const parents = parameters.add(of.parentIds, 'uuid[]');
  const visible = visibleReview(sights.review, parameters);
  const keyset = keysetPage({ columns: sortColumns, descending: true, page: of.page, parameters });
  return database.query(
    `select parent.id as parent_id, child.* from unnest(${parents}) as parent (id) cross join lateral (
       select ${reviewColumns}, ${keyset.select} from review r join product p on p.id = r.product_id
       where r.${parent} = parent.id and ${visibleProduct(sights.product)} and ${visible} and ${keyset.where}
       order by ${keyset.orderBy} limit ${keyset.limit}
     ) child`,
    parameters.values,
  );
}

/** Number of reviews of each product or user that has any. */
export function countReviews(
  database: Database,
  sights: Sights,
  parent: ReviewParent,
  parentIds: readonly string[],
): Promise<{ parent_id: string; count: number }[]> {
  const parameters = new SqlParameters();
  const parents = parameters.add(parentIds, 'uuid[]');
  return database.query(
    `select r.${parent} as parent_id, count(*)::integer as count from review r join product p on p.id = r.product_id
     where r.${parent} = any(${parents}) and ${visibleProduct(sights.product)}
       and ${visibleReview(sights.review, parameters)}
     group by r.${parent}`,
    parameters.values,
  );
}
