import { Arg, Args, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { decodeId } from '../../../platform/ids/typed-id';
import type { OrderContext } from '../context';
import { addCartLines } from './add-cart-lines';
import { answerChangedCart } from './answer-changed-cart';
import { claimOf } from './cart-access';
import {
  CartArgs,
  CartLineInput,
  CartLinesAddPayload,
  CartLinesRemovePayload,
  CartLinesUpdatePayload,
  CartLineUpdateInput,
} from './cart-lines-change.type';
import { cartErrors } from './cart-refusal';
import { removeCartLines, updateCartLines } from './change-cart-lines';
import { wantedLines } from './wanted-lines';

/** Changes of what is in a cart. Public: the cart's token or its user is the right to it. */
@Resolver()
export class CartLinesChangeResolver {
  @Mutation(() => CartLinesAddPayload, {
    description: 'Puts variants into a cart at the prices of this moment; one that is there already gets more of it.',
  })
  async cartLinesAdd(
    @Args(() => CartArgs) args: CartArgs,
    @Ctx() context: OrderContext,
    @Arg('lines', () => [CartLineInput], { description: 'What to put in.' }) lines: CartLineInput[],
  ): Promise<CartLinesAddPayload> {
    const added = await addCartLines(context, claimOf(args, context), wantedLines(lines));
    if ('refusal' in added) return { cart: null, userErrors: cartErrors(added.refusal) };
    return { cart: answerChangedCart(added.answer.cart, context.cart, added.answer.lines), userErrors: [] };
  }

  @Mutation(() => CartLinesUpdatePayload, { description: 'Sets the quantities of lines; their prices stay.' })
  async cartLinesUpdate(
    @Args(() => CartArgs) args: CartArgs,
    @Ctx() context: OrderContext,
    @Arg('lines', () => [CartLineUpdateInput], { description: 'The lines, with their quantities.' })
    lines: CartLineUpdateInput[],
  ): Promise<CartLinesUpdatePayload> {
    const wanted = lines.map(({ lineId, quantity }) => ({ id: decodeId('line', lineId), quantity }));
    const changed = await updateCartLines(context.database, claimOf(args, context), wanted);
    if ('refusal' in changed) return { cart: null, userErrors: cartErrors(changed.refusal) };
    return { cart: answerChangedCart(changed.answer.cart, context.cart, changed.answer.lines), userErrors: [] };
  }

  @Mutation(() => CartLinesRemovePayload, { description: 'Takes lines out of a cart.' })
  async cartLinesRemove(
    @Args(() => CartArgs) args: CartArgs,
    @Ctx() context: OrderContext,
    @Arg('lineIds', () => [ID], { description: 'The lines.' }) lineIds: string[],
  ): Promise<CartLinesRemovePayload> {
    const wanted = lineIds.map((id) => decodeId('line', id));
    const changed = await removeCartLines(context.database, claimOf(args, context), wanted);
    if ('refusal' in changed) return { cart: null, userErrors: cartErrors(changed.refusal) };
    return { cart: answerChangedCart(changed.answer.cart, context.cart, changed.answer.lines), userErrors: [] };
  }
}
