import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import type { OrderContext } from '../context';
import { answerChangedCart } from './answer-changed-cart';
import { claimOf } from './cart-access';
import { CartArgs } from './cart-lines-change.type';
import { cartErrors } from './cart-refusal';
import {
  CartCodesApplyPayload,
  CartCodesRemovePayload,
  CartDetailsInput,
  CartDetailsSetPayload,
} from './cart-terms-change.type';
import { applyCartCodes, removeCartCodes } from './change-cart-codes';
import { setCartDetails } from './set-cart-details';

/** Changes of what a cart is ordered with: address, delivery, codes. Public: its token or its user is the right to it. */
@Resolver()
export class CartTermsChangeResolver {
  @Mutation(() => CartDetailsSetPayload, {
    description: 'Sets who buys, where it goes and how: what is left out stays, what is null is removed.',
  })
  async cartDetailsSet(
    @Args(() => CartArgs) args: CartArgs,
    @Ctx() context: OrderContext,
    @Arg('input', () => CartDetailsInput, { description: 'What to set.' }) input: CartDetailsInput,
  ): Promise<CartDetailsSetPayload> {
    const changed = await setCartDetails(context, claimOf(args, context), input);
    if ('refusal' in changed) return { cart: null, userErrors: cartErrors(changed.refusal, ['input']) };
    return { cart: answerChangedCart(changed.answer.cart, context.cart, changed.answer.lines), userErrors: [] };
  }

  @Mutation(() => CartCodesApplyPayload, {
    description: 'Adds promotion codes. One that is good but for which the cart does not qualify yet is kept.',
  })
  async cartCodesApply(
    @Args(() => CartArgs) args: CartArgs,
    @Ctx() context: OrderContext,
    @Arg('codes', () => [String], { description: 'The codes, as the buyer has them; large and small letters are one.' })
    codes: string[],
  ): Promise<CartCodesApplyPayload> {
    const changed = await applyCartCodes(context, claimOf(args, context), codes);
    if ('refusal' in changed) return { cart: null, userErrors: cartErrors(changed.refusal) };
    return { cart: answerChangedCart(changed.answer, context.cart), userErrors: [] };
  }

  @Mutation(() => CartCodesRemovePayload, { description: 'Takes promotion codes out of a cart.' })
  async cartCodesRemove(
    @Args(() => CartArgs) args: CartArgs,
    @Ctx() context: OrderContext,
    @Arg('codes', () => [String], { description: 'The codes; those that it does not have are no mistake.' })
    codes: string[],
  ): Promise<CartCodesRemovePayload> {
    const changed = await removeCartCodes(context.database, claimOf(args, context), codes);
    if ('refusal' in changed) return { cart: null, userErrors: cartErrors(changed.refusal) };
    return { cart: answerChangedCart(changed.answer, context.cart), userErrors: [] };
  }
}
