import { encodeId } from '../../../platform/ids/typed-id';
import type { Review, ReviewStatus } from './review.type';
import type { ReviewRow } from './review-row';

/** The review that clients see of a stored one. */
export function toReview(row: ReviewRow): Review {
  return {
    productUuid: row.product_id,
    id: encodeId('rev', row.id),
    author: { id: encodeId('user', row.user_id) },
    rating: row.rating,
    title: row.title,
    body: row.body,
    status: row.status as ReviewStatus,
    createdAt: row.created_at,
  };
}
