import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import type { Outcome } from '../../../platform/errors/outcome';
import type { UserError } from '../../../platform/errors/user-error-type';
import { decodeId } from '../../../platform/ids/typed-id';
import type { OrderContext } from '../context';
import { createPromotion } from './create-promotion';
import type { Promotion } from './promotion.type';
import { PromotionCreateInput, PromotionUpdateInput } from './promotion-input.type';
import {
  PromotionActivatePayload,
  PromotionCreatePayload,
  PromotionDeactivatePayload,
  PromotionDeletePayload,
  PromotionUpdatePayload,
} from './promotion-payloads.type';
import type { PromotionRow } from './promotion-row';
import { deletePromotion, switchPromotion } from './switch-promotion';
import { toPromotion } from './to-promotion';
import { updatePromotion } from './update-promotion';

interface PromotionPayload {
  promotion: Promotion | null;
  userErrors: UserError[];
}

const needsPromotionsWrite = Directive('@requiresScopes(scopes: [["promotions:write"]])');
const promotionId = { description: 'Id of the promotion.' };

const payloadOf = ({ value, userErrors }: Outcome<PromotionRow, string>): PromotionPayload => ({
  promotion: value && toPromotion(value),
  userErrors,
});

/** Promotions: made, changed and switched by staff. */
@Resolver()
export class PromotionChangeResolver {
  @needsPromotionsWrite
  @Mutation(() => PromotionCreatePayload, { description: 'Creates a promotion.' })
  async promotionCreate(
    @Ctx() context: OrderContext,
    @Arg('input', () => PromotionCreateInput, { description: 'The promotion.' }) input: PromotionCreateInput,
  ): Promise<PromotionPayload> {
    return payloadOf(await createPromotion(context, input));
  }

  @needsPromotionsWrite
  @Mutation(() => PromotionUpdatePayload, { description: 'Changes a promotion; orders keep what they were given.' })
  async promotionUpdate(
    @Ctx() context: OrderContext,
    @Arg('id', () => ID, promotionId) id: string,
    @Arg('input', () => PromotionUpdateInput, { description: 'What changes.' }) input: PromotionUpdateInput,
  ): Promise<PromotionPayload> {
    return payloadOf(await updatePromotion(context, decodeId('prm', id), input));
  }

  @needsPromotionsWrite
  @Mutation(() => PromotionActivatePayload, { description: 'Switches a promotion on.' })
  async promotionActivate(
    @Ctx() context: OrderContext,
    @Arg('id', () => ID, promotionId) id: string,
  ): Promise<PromotionPayload> {
    return payloadOf(await switchPromotion(context, decodeId('prm', id), true));
  }

  @needsPromotionsWrite
  @Mutation(() => PromotionDeactivatePayload, { description: 'Switches a promotion off.' })
  async promotionDeactivate(
    @Ctx() context: OrderContext,
    @Arg('id', () => ID, promotionId) id: string,
  ): Promise<PromotionPayload> {
    return payloadOf(await switchPromotion(context, decodeId('prm', id), false));
  }

  @needsPromotionsWrite
  @Mutation(() => PromotionDeletePayload, {
    description: 'Deletes a promotion. Its handle and its code are free again; orders keep what they were given.',
  })
  async promotionDelete(
    @Ctx() context: OrderContext,
    @Arg('id', () => ID, promotionId) id: string,
  ): Promise<{ deletedId: string | null; userErrors: UserError[] }> {
    const { value, userErrors } = await deletePromotion(context, decodeId('prm', id));
    return { deletedId: value && id, userErrors };
  }
}
