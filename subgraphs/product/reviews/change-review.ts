import type { Database } from '../../../platform/database/database';
import { violatedConstraint } from '../../../platform/database/violated-constraint';
import { accepted, type Outcome, refused, refusedFor } from '../../../platform/errors/outcome';
import { newUuid } from '../../../platform/ids/typed-id';
import type { ProductSight } from '../catalog/product-visibility';
import { checkReview, type ReviewContent, type ReviewProblemCode } from './check-review';
import { ReviewStatus } from './review.type';
import type { ReviewRow } from './review-row';
import { deleteReviewRow, insertReview, updateReviewStatus } from './review-write.store';

/** Who reviews what, by keys of the database, and what products they may see. */
export interface ReviewPlacement {
  productId: string;
  userId: string;
  sight: ProductSight;
}

/** Creates a user's review of a product, for a moderator to publish. A user has one of each product. */
export async function createReview(
  database: Database,
  { productId, userId, sight }: ReviewPlacement,
  content: ReviewContent,
): Promise<Outcome<ReviewRow, ReviewProblemCode>> {
  const { draft, problems } = checkReview(content);
  if (problems.length > 0) return refusedFor(problems);
  const review = { ...draft, id: newUuid(), productId, userId, status: ReviewStatus.PENDING };
  try {
    const row = await insertReview(database, review, sight);
    return row ? accepted(row) : refused('PRODUCT_NOT_FOUND', 'There is no such product.', ['productId']);
  } catch (error) {
    if (violatedConstraint(error) !== 'review_once') throw error;
    return refused('ALREADY_REVIEWED', 'You have reviewed this product already.', ['productId']);
  }
}

/** Publishes or rejects a review; the product's rating follows. */
export async function moderateReview(
  database: Database,
  id: string,
  status: ReviewStatus,
): Promise<Outcome<ReviewRow, 'NOT_FOUND'>> {
  const row = await updateReviewStatus(database, id, status);
  return row ? accepted(row) : refused('NOT_FOUND', 'There is no such review.', ['id']);
}

/** Deletes a review. @param author the user who must have written it; `null` for a moderator */
export async function deleteReview(
  database: Database,
  id: string,
  author: string | null,
): Promise<Outcome<string, 'NOT_FOUND'>> {
  const wasThere = await deleteReviewRow(database, id, author);
  return wasThere ? accepted(id) : refused('NOT_FOUND', 'There is no such review of yours.', ['id']);
}
