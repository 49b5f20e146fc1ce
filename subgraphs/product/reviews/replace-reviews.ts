import type { Database } from '../../../platform/database/database';
import type { ImportError } from '../../../platform/imports/import-result.type';
import { findReviewableProducts, findReviewsOfPairs, type ImportedReview, upsertReviews } from './review-write.store';

/** A review that is to be written, with the errors of its item. */
export interface ReviewOnItsWay {
  review: ImportedReview;
  errors: ImportError[];
}

const pairOf = (productId: string, userId: string) => `${productId} ${userId}`;

/**
 * Writes the reviews that can be, in three statements however many there are. One whose product is not there, or whose
 * author has another review of it, gets an error.
 */
export async function replaceReviews(transaction: Database, items: readonly ReviewOnItsWay[]): Promise<void> {
  const reviews = items.map(({ review }) => review);
  const products = new Set(
    await findReviewableProducts(
      transaction,
      reviews.map(({ productId }) => productId),
    ),
  );
  const existing = await findReviewsOfPairs(transaction, reviews);
  const owners = new Map(existing.map((row) => [pairOf(row.product_id, row.user_id), row.id]));
  for (const { review, errors } of items) {
    const pair = pairOf(review.productId, review.userId);
    const owner = owners.get(pair);
    if (!products.has(review.productId)) {
      errors.push({ field: ['productId'], message: 'There is no such product.', code: 'PRODUCT_NOT_FOUND' });
    } else if (owner !== undefined && owner !== review.id) {
      const message = 'The user has another review of the product.';
      errors.push({ field: ['userId'], message, code: 'ALREADY_REVIEWED' });
    } else owners.set(pair, review.id);
  }
  const live = items.filter(({ errors }) => errors.length === 0).map(({ review }) => review);
  if (live.length > 0) await upsertReviews(transaction, live);
}
