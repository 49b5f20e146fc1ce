import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { decodeId } from '../../../platform/ids/typed-id';
import { forgetCart } from '../cart/answer-changed-cart';
import { claimCart } from '../cart/cart-access';
import { CartArgs } from '../cart/cart-lines-change.type';
import type { OrderContext } from '../context';
import { answerCompletion } from './answer-completion';
import { beginCheckout } from './begin-checkout';
import { cancelCheckout } from './cancel-checkout';
import {
  CheckoutArgs,
  CheckoutBeginPayload,
  CheckoutCancelPayload,
  CheckoutCompleteInput,
  CheckoutCompletePayload,
} from './checkout-change.type';
import { checkoutErrors } from './checkout-errors';
import { completeCheckout } from './complete-checkout';
import { toCheckout } from './to-checkout';

/** Drops what a request has loaded of a cart and its checkouts: fields of the answer and later mutations read anew. */
function forget({ cart, checkouts, orders }: OrderContext, cartId: string): void {
  forgetCart(cartId, cart);
  checkouts.checkoutById.clearAll();
  orders.orderById.clearAll();
}

/** Buying what is in a cart. Public: a guest buys without an account. */
@Resolver()
export class CheckoutChangeResolver {
  @Mutation(() => CheckoutBeginPayload, {
    nullable: true,
    description:
      'Holds what is in a cart for 15 minutes: stock, promotions and amounts. Not needed: checkoutComplete does it, too.',
  })
  async checkoutBegin(
    @Args(() => CartArgs) { cartId, token }: CartArgs,
    @Ctx() context: OrderContext,
  ): Promise<CheckoutBeginPayload> {
    const claim = claimCart(context.viewer, decodeId('cart', cartId), token);
    const begun = await beginCheckout(context, claim);
    forget(context, claim.cartId);
    if ('refusals' in begun) return { checkout: null, userErrors: checkoutErrors(begun.refusals) };
    return { checkout: toCheckout(begun.checkout), userErrors: [] };
  }

  @Mutation(() => CheckoutCompletePayload, {
    nullable: true,
    description: 'Has a cart paid and makes an order of it: one order and one charge, however often it is asked for.',
  })
  async checkoutComplete(
    @Args(() => CartArgs) { cartId, token }: CartArgs,
    @Ctx() context: OrderContext,
    @Arg('input', () => CheckoutCompleteInput, { description: 'How it is paid.' }) input: CheckoutCompleteInput,
  ): Promise<CheckoutCompletePayload> {
    const claim = claimCart(context.viewer, decodeId('cart', cartId), token);
    const completed = await completeCheckout(context, {
      claim,
      checkoutId: input.checkoutId ? decodeId('chk', input.checkoutId) : null,
      payment: input.payment ?? null,
      expectedTotal: input.expectedTotal ?? null,
      idempotencyKey: input.idempotencyKey ?? null,
    });
    forget(context, claim.cartId);
    return answerCompletion(completed);
  }

  @Mutation(() => CheckoutCancelPayload, {
    nullable: true,
    description: 'Gives a checkout up that is not an order: what it held is free, a payment that waits is let go.',
  })
  async checkoutCancel(
    @Args(() => CheckoutArgs) { id, token }: CheckoutArgs,
    @Ctx() context: OrderContext,
  ): Promise<CheckoutCancelPayload> {
    const { userId, tokenHash } = claimCart(context.viewer, '', token);
    const cancelled = await cancelCheckout(context, { checkoutId: decodeId('chk', id), userId, tokenHash });
    context.checkouts.checkoutById.clearAll();
    if ('refusal' in cancelled) return { checkout: null, userErrors: checkoutErrors([{ code: cancelled.refusal }]) };
    return { checkout: toCheckout(cancelled.checkout), userErrors: [] };
  }
}
