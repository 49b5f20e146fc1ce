import { generateReviews } from '../people/generate-reviews';
import { generateUsers } from '../people/generate-users';
import { bulkMutation } from './bulk-import';
import type { LoadContext } from './load-context';

const usersImport = bulkMutation('usersImport', 'UserImportInput');
const reviewsImport = bulkMutation('reviewsImport', 'ReviewImportInput');

/** Loads the customers and the accounts, and what the customers think of the products. */
export async function loadPeople(context: LoadContext): Promise<void> {
  await context.import('users', usersImport, generateUsers(context.options));
  const reviews = generateReviews(context.options).flatMap(({ productReference, userReference, ...review }) => {
    const productId = context.idOf(productReference);
    const userId = context.idOf(userReference);
    // Its product or its author failed, which has been counted: a review of nothing by nobody would say it again.
    return productId && userId ? [{ ...review, productId, userId }] : [];
  });
  await context.import('reviews', reviewsImport, reviews);
}
