import type { UserError } from '../../../platform/errors/outcome';
import { cleanText } from '../catalog/clean-text';

/** Characters: a long letter. More is no review, and would be moderated by nobody. */
const maxBody = 10_000;
const maxTitle = 200;

/** What can be wrong with a review, whoever writes it. */
export const reviewProblems = {
  INVALID_RATING: 'The rating is not 1, 2, 3, 4 or 5.',
  TOO_LONG: `The title is longer than ${maxTitle} characters, or the text than ${maxBody}.`,
  ALREADY_REVIEWED: 'The user has a review of the product.',
  PRODUCT_NOT_FOUND: 'There is no such product.',
} as const;

/** Code of something that is wrong with a review. */
export type ReviewProblemCode = keyof typeof reviewProblems;

/** A review as it comes in. */
export interface ReviewContent {
  rating: number;
  title?: string | null;
  body?: string | null;
}

/** Checks what somebody thinks of a product. */
export function checkReview(content: ReviewContent): {
  draft: { rating: number; title: string; body: string };
  problems: UserError<ReviewProblemCode>[];
} {
  const title = cleanText(content.title ?? '');
  const body = cleanText(content.body ?? '');
  const problems: UserError<ReviewProblemCode>[] = [];
  const tooLong = (field: string) => problems.push({ field: [field], message: 'It is too long.', code: 'TOO_LONG' });
  if (content.rating < 1 || content.rating > 5) {
    problems.push({ field: ['rating'], message: 'A rating is 1 to 5.', code: 'INVALID_RATING' });
  }
  if (title.length > maxTitle) tooLong('title');
  if (body.length > maxBody) tooLong('body');
  return { draft: { rating: content.rating, title, body }, problems };
}
