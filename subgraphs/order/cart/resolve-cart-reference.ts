import { tryDecodeId } from '../../../platform/ids/typed-id';
import type { OrderContext } from '../context';
import type { Cart } from './cart.type';
import { mayReadCart, userUuidOf } from './cart-access';
import { toCart } from './to-cart';

/** The cart that a representation names, when the viewer may see it without a token; else `null`. */
export async function resolveCartReference(
  reference: Readonly<Record<string, unknown>>,
  { cart, viewer }: OrderContext,
): Promise<Cart | null> {
  const cartId = tryDecodeId('cart', String(reference.id));
  const row = cartId === null ? null : await cart.cartById.load(cartId);
  if (!row) return null;
  const claim = { cartId: row.id, userId: userUuidOf(viewer), tokenHash: null };
  return mayReadCart(row, claim, viewer) ? toCart(row) : null;
}
