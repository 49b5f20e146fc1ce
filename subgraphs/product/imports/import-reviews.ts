import type { Database } from '../../../platform/database/database';
import { tryDecodeId } from '../../../platform/ids/typed-id';
import { checkReview } from '../reviews/check-review';
import { replaceReviews } from '../reviews/replace-reviews';
import { ReviewStatus } from '../reviews/review.type';
import { type ImportedItem, type ImportItem, type ImportPlan, importBatch } from './import-batch';
import { findImportedReviews } from './import-reviews.store';
import type { ReviewImportInput } from './reviews-import.type';

/** The key inside an id; an id of another type is an error of the item. */
function keyOf(
  prefix: string,
  field: 'productId' | 'userId',
  { input, errors }: ImportItem<ReviewImportInput>,
): string {
  const key = tryDecodeId(prefix, input[field]);
  if (key === null) {
    const message = `"${input[field].slice(0, 64)}" is not an id that begins with "${prefix}_".`;
    errors.push({ field: [field], message, code: 'INVALID_ID' });
  }
  return key ?? '';
}

function toReview(item: ImportItem<ReviewImportInput>) {
  const { input, id, digest, errors } = item;
  const { draft, problems } = checkReview(input);
  errors.push(...problems);
  return {
    ...draft,
    id,
    productId: keyOf('prod', 'productId', item),
    userId: keyOf('user', 'userId', item),
    status: input.status ?? ReviewStatus.PENDING,
    externalReference: input.externalReference,
    importDigest: digest,
    createdAt: input.createdAt?.toISOString() ?? null,
  };
}

const plan: ImportPlan<ReviewImportInput> = {
  find: findImportedReviews,
  async write(transaction, items) {
    const reviews = items.map((item) => ({ review: toReview(item), errors: item.errors }));
    await replaceReviews(
      transaction,
      reviews.filter(({ errors }) => errors.length === 0),
    );
  },
};

/**
 * Creates and updates reviews by the references of another system.
 *
 * @throws GraphQLError `TOO_MANY_ITEMS`
 */
export function importReviews(database: Database, inputs: readonly ReviewImportInput[]): Promise<ImportedItem[]> {
  return importBatch(database, plan, inputs);
}
