import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { encodeId } from '../../../platform/ids/typed-id';
import type { ImportResult } from '../../../platform/imports/import-payload';
import { type ProductContext, renewLoaders } from '../context';
import { toReview } from '../reviews/to-review';
import { importReviews } from './import-reviews';
import { ReviewImportInput, ReviewsImportPayload } from './reviews-import.type';

/** Import of reviews. */
@Resolver()
export class ReviewsImportResolver {
  @Directive('@requiresScopes(scopes: [["reviews:write"]])')
  @Mutation(() => ReviewsImportPayload, {
    description:
      'Creates and updates up to 250 reviews by the references of another system. A repeat with equal input changes ' +
      'nothing; an item that fails does not hold up the others.',
  })
  async reviewsImport(
    @Ctx() context: ProductContext,
    @Arg('input', () => [ReviewImportInput], { description: 'The reviews.' }) input: ReviewImportInput[],
  ): Promise<{ results: ImportResult[] }> {
    const imported = await importReviews(context.database, input);
    renewLoaders(context);
    const results = imported.map((item) => ({
      ...item,
      id: item.id && encodeId('rev', item.id),
      review: async () => {
        const row = item.id === null ? null : await context.reviews.reviewById.load(item.id);
        return row && toReview(row);
      },
    }));
    return { results };
  }
}
