import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { codedError } from '../../../platform/errors/coded-error';
import { decodeId } from '../../../platform/ids/typed-id';
import type { OrderContext } from '../context';
import { answerChangedCart, forgetCart } from './answer-changed-cart';
import { userUuidOf } from './cart-access';
import { CartMergePayload } from './cart-merge.type';
import { cartErrors } from './cart-refusal';
import { hashCartToken } from './cart-token';
import { mergeCarts } from './merge-carts';
import { toCartLine } from './to-cart';

/** What a guest chose, brought along at sign-in. */
@Resolver()
export class CartMergeResolver {
  @Directive('@authenticated')
  @Mutation(() => CartMergePayload, {
    description:
      "Brings a guest's cart into the signed-in user's: it becomes theirs when they have none; else quantities are added up, and details and codes are taken where theirs has none. A repeat changes nothing.",
  })
  async cartMerge(
    @Ctx() context: OrderContext,
    @Arg('guestCartId', () => ID, { description: "The guest's cart." }) guestCartId: string,
    @Arg('guestToken', () => String, { description: 'Its token, as cartCreate gave it.' }) guestToken: string,
  ): Promise<CartMergePayload> {
    const userId = userUuidOf(context.viewer);
    if (userId === null) throw codedError('FORBIDDEN', 'Only a signed-in user has a cart to merge into.');
    const keys = { guestCartId: decodeId('cart', guestCartId), tokenHash: hashCartToken(guestToken), userId };
    const merged = await mergeCarts(context, keys);
    if ('refusal' in merged) return { cart: null, cappedLines: [], userErrors: cartErrors(merged.refusal) };
    const { cart: row, lines, cappedIds } = merged.answer;
    forgetCart(keys.guestCartId, context.cart);
    const capped = lines.filter(({ id }) => cappedIds.includes(id));
    return {
      cart: answerChangedCart(row, context.cart, lines),
      cappedLines: capped.map((line) => toCartLine(line, row.currency_code)),
      userErrors: [],
    };
  }
}
