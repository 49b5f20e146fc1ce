import type { Database } from '../../../platform/database/database';
import { type ProductSight, visibleProduct } from '../catalog/product-visibility';
import { type ReviewRow, reviewColumns } from './review-row';

/** A review that is to be written. */
export interface ReviewToWrite {
  id: string;
  productId: string;
  userId: string;
  rating: number;
  title: string;
  body: string;
  status: string;
}

/**
 * Inserts a review of a product that its author may see.
 *
 * @returns its row; `null` when there is no such product
 * @throws when the user has a review of the product (constraint `review_once`)
 */
export async function insertReview(
  database: Database,
  review: ReviewToWrite,
  sight: ProductSight,
): Promise<ReviewRow | null> {
  const [row] = await database.query<ReviewRow>(
    `insert into review as r (id, product_id, user_id, rating, title, body, status)
     select $1, p.id, $3, $4, $5, $6, $7 from product p where p.id = $2 and ${visibleProduct(sight)}
     returning ${reviewColumns}`,
    [review.id, review.productId, review.userId, review.rating, review.title, review.body, review.status],
  );
  return row ?? null;
}

/** Sets the status of a review. @returns its row, `null` when there is none */
export async function updateReviewStatus(database: Database, id: string, status: string): Promise<ReviewRow | null> {
  const [row] = await database.query<ReviewRow>(
    `update review r set status = $2, updated_at = now() where r.id = $1 returning ${reviewColumns}`,
    [id, status],
  );
  return row ?? null;
}

/** Deletes a review. @param author only if this user wrote it; `null` for anybody's @returns whether it was there */
export async function deleteReviewRow(database: Database, id: string, author: string | null): Promise<boolean> {
  const rows = await database.query(
    'delete from review where id = $1 and ($2::uuid is null or user_id = $2) returning id',
    [id, author],
  );
  return rows.length > 0;
}

/** A review of another system that is to be written. */
export interface ImportedReview extends ReviewToWrite {
  externalReference: string;
  importDigest: string;
  /** ISO 8601; `null` for now. */
  createdAt: string | null;
}

/**
 * Inserts reviews, or replaces those that are there by id, in one statement.
 *
 * @throws when a user has another review of the same product (constraint `review_once`)
 */
export async function upsertReviews(transaction: Database, reviews: readonly ImportedReview[]): Promise<void> {
  const column = <Key extends keyof ImportedReview>(key: Key) => reviews.map((review) => review[key]);
  await transaction.query(
    `insert into review
       (id, product_id, user_id, rating, title, body, status, external_reference, import_digest, created_at)
     select g.id, g.product_id, g.user_id, g.rating, g.title, g.body, g.status, g.reference, g.digest,
       coalesce(g.created_at, now())
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::smallint[], $5::text[], $6::text[], $7::text[], $8::text[],
       $9::text[], $10::timestamptz[])
       as g (id, product_id, user_id, rating, title, body, status, reference, digest, created_at)
     on conflict (id) do update set
       product_id = excluded.product_id, user_id = excluded.user_id, rating = excluded.rating,
       title = excluded.title, body = excluded.body, status = excluded.status,
       import_digest = excluded.import_digest, created_at = excluded.created_at, updated_at = now()`,
    [
      column('id'),
      column('productId'),
      column('userId'),
      column('rating'),
      column('title'),
      column('body'),
      column('status'),
      column('externalReference'),
      column('importDigest'),
      column('createdAt'),
    ],
  );
}

/** A review by what there can be one of. */
export interface ReviewPlace {
  id: string;
  product_id: string;
  user_id: string;
}

/** Reviews of these users for these products, pair by pair. */
export function findReviewsOfPairs(
  database: Database,
  pairs: readonly { productId: string; userId: string }[],
): Promise<ReviewPlace[]> {
  return database.query(
    `select r.id, r.product_id, r.user_id from unnest($1::uuid[], $2::uuid[]) as pair (product_id, user_id)
     join review r using (product_id, user_id)`,
    [pairs.map(({ productId }) => productId), pairs.map(({ userId }) => userId)],
  );
}

/** Which of these products there are. */
export async function findReviewableProducts(database: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await database.query<{ id: string }>('select id from product where id = any($1::uuid[])', [ids]);
  return rows.map(({ id }) => id);
}
