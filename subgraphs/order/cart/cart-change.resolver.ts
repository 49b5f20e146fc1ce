import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { decodeId } from '../../../platform/ids/typed-id';
import type { OrderContext } from '../context';
import { answerChangedCart, forgetCart } from './answer-changed-cart';
import { claimCart, userUuidOf } from './cart-access';
import {
  CartCreateInput,
  CartCreatePayload,
  CartDeletePayload,
  CartUpdateInput,
  CartUpdatePayload,
} from './cart-change.type';
import { CartArgs } from './cart-lines-change.type';
import { cartErrors } from './cart-refusal';
import { createCart } from './create-cart';
import { deleteCart } from './delete-cart';
import { setCartNote } from './set-cart-note';
import { wantedLines } from './wanted-lines';

/** Creation, notes and deletion of carts. Public: a guest has a cart before an account. */
@Resolver()
export class CartChangeResolver {
  @Mutation(() => CartCreatePayload, { description: 'Creates a cart: for the signed-in user, or for a guest.' })
  async cartCreate(
    @Ctx() context: OrderContext,
    @Arg('input', () => CartCreateInput, { description: 'The cart.' }) input: CartCreateInput,
  ): Promise<CartCreatePayload> {
    const created = await createCart(context, {
      userId: userUuidOf(context.viewer),
      currencyCode: input.currencyCode,
      details: input,
      lines: wantedLines(input.lines ?? []),
    });
    if ('refusal' in created) {
      return { cart: null, token: null, userErrors: cartErrors(created.refusal, ['input']) };
    }
    const { cart, lines, token } = created.answer;
    return { cart: answerChangedCart(cart, context.cart, lines), token, userErrors: [] };
  }

  @Mutation(() => CartUpdatePayload, { description: 'Changes the note of a cart.' })
  async cartUpdate(
    @Args(() => CartArgs) { cartId, token }: CartArgs,
    @Ctx() { database, viewer, cart }: OrderContext,
    @Arg('input', () => CartUpdateInput, { description: 'What to change.' }) input: CartUpdateInput,
  ): Promise<CartUpdatePayload> {
    const claim = claimCart(viewer, decodeId('cart', cartId), token);
    const changed = await setCartNote(database, claim, input.note ?? null);
    if ('refusal' in changed) return { cart: null, userErrors: cartErrors(changed.refusal) };
    return { cart: answerChangedCart(changed.answer, cart), userErrors: [] };
  }

  @Mutation(() => CartDeletePayload, { description: 'Deletes a cart with all that is in it.' })
  async cartDelete(
    @Args(() => CartArgs) { cartId, token }: CartArgs,
    @Ctx() { database, viewer, cart }: OrderContext,
  ): Promise<CartDeletePayload> {
    const claim = claimCart(viewer, decodeId('cart', cartId), token);
    const refusals = await deleteCart(database, claim);
    if (refusals.length > 0) return { deletedCartId: null, userErrors: cartErrors(refusals) };
    forgetCart(claim.cartId, cart);
    return { deletedCartId: cartId, userErrors: [] };
  }
}
