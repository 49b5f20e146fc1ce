import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { codedError } from '../../../platform/errors/coded-error';
import { hasScope, userIdOf, type Viewer } from '../../../platform/identity/viewer';
import { decodeId } from '../../../platform/ids/typed-id';
import { type ProductContext, renewLoaders } from '../context';
import { createReview, deleteReview, moderateReview } from './change-review';
import { ReviewStatus } from './review.type';
import {
  ReviewCreateInput,
  ReviewCreatePayload,
  ReviewDeletePayload,
  ReviewModeratePayload,
} from './review-input.type';
import { toReview } from './to-review';

/** @throws GraphQLError `FORBIDDEN` for an API key or a service, which have no opinion */
function signedInUser(viewer: Viewer): string {
  const id = userIdOf(viewer);
  if (id === null) throw codedError('FORBIDDEN', 'Only a signed-in user has reviews.');
  return decodeId('user', id);
}

/** Changes of reviews. */
@Resolver()
export class ReviewMutationsResolver {
  @Directive('@authenticated')
  @Mutation(() => ReviewCreatePayload, {
    description: 'Reviews a product as the signed-in user, once; a moderator publishes it.',
  })
  async reviewCreate(
    @Ctx() context: ProductContext,
    @Arg('productId', () => ID, { description: 'The product.' }) productId: string,
    @Arg('input', () => ReviewCreateInput, { description: 'What the user thinks of it.' }) input: ReviewCreateInput,
  ): Promise<object> {
    const placement = {
      productId: decodeId('prod', productId),
      userId: signedInUser(context.viewer),
      sight: context.sight,
    };
    const { value, userErrors } = await createReview(context.database, placement, input);
    renewLoaders(context);
    return { review: value && toReview(value), userErrors };
  }

  @Directive('@requiresScopes(scopes: [["reviews:write"]])')
  @Mutation(() => ReviewModeratePayload, { description: 'Publishes or rejects a review.' })
  async reviewModerate(
    @Ctx() context: ProductContext,
    @Arg('id', () => ID, { description: 'The review.' }) id: string,
    @Arg('status', () => ReviewStatus, { description: 'What it is to be.' }) status: ReviewStatus,
  ): Promise<object> {
    const { value, userErrors } = await moderateReview(context.database, decodeId('rev', id), status);
    renewLoaders(context);
    return { review: value && toReview(value), userErrors };
  }

  @Directive('@authenticated')
  @Mutation(() => ReviewDeletePayload, { description: 'Deletes a review: one’s own, or as a moderator any.' })
  async reviewDelete(
    @Ctx() context: ProductContext,
    @Arg('id', () => ID, { description: 'The review.' }) id: string,
  ): Promise<object> {
    const author = hasScope(context.viewer, 'reviews:write') ? null : signedInUser(context.viewer);
    const { value, userErrors } = await deleteReview(context.database, decodeId('rev', id), author);
    renewLoaders(context);
    return { deletedId: value && id, userErrors };
  }
}
