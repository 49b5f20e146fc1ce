import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { codedError } from '../../../platform/errors/coded-error';
import { hasScope, userIdOf, type Viewer } from '../../../platform/identity/viewer';
import { decodeId } from '../../../platform/ids/typed-id';
import type { ProductContext } from '../context';
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
    @Ctx() { database, viewer, sight }: ProductContext,
    @Arg('productId', () => ID, { description: 'The product.' }) productId: string,
    @Arg('input', () => ReviewCreateInput, { description: 'What the user thinks of it.' }) input: ReviewCreateInput,
  ): Promise<object> {
    const placement = { productId: decodeId('prod', productId), userId: signedInUser(viewer), sight };
    const { value, userErrors } = await createReview(database, placement, input);
    return { review: value && toReview(value), userErrors };
  }

  @Directive('@requiresScopes(scopes: [["reviews:write"]])')
  @Mutation(() => ReviewModeratePayload, { description: 'Publishes or rejects a review.' })
  async reviewModerate(
    @Ctx() { database }: ProductContext,
    @Arg('id', () => ID, { description: 'The review.' }) id: string,
    @Arg('status', () => ReviewStatus, { description: 'What it is to be.' }) status: ReviewStatus,
  ): Promise<object> {
    const { value, userErrors } = await moderateReview(database, decodeId('rev', id), status);
    return { review: value && toReview(value), userErrors };
  }

  @Directive('@authenticated')
  @Mutation(() => ReviewDeletePayload, { description: 'Deletes a review: one’s own, or as a moderator any.' })
  async reviewDelete(
    @Ctx() { database, viewer }: ProductContext,
    @Arg('id', () => ID, { description: 'The review.' }) id: string,
  ): Promise<object> {
    const author = hasScope(viewer, 'reviews:write') ? null : signedInUser(viewer);
    const { value, userErrors } = await deleteReview(database, decodeId('rev', id), author);
    return { deletedId: value && id, userErrors };
  }
}
