import type { Database } from '../../../platform/database/database';
import { closeCart, takeChangedCart, takeOutOfLines } from './complete-cart.store';

/** What of a cart became an order. */
export interface OrderedCart {
  cartId: string;
  /** The version that was ordered: the quote's. */
  cartVersion: number;
  orderId: string;
  /** Each variant once, as the lines of a cart are. */
  lines: readonly { variantId: string; quantity: number }[];
}

/**
 * Ends a cart in the transaction that places its order. One that was changed since it was quoted stays open without
 * what was ordered: the buyer may have put something in while the payment ran. One that is gone stops nothing: what is
 * paid for is an order. None is merged while it is paid.
 *
 * One statement when nothing was changed, three otherwise.
 *
 * @returns whether the cart became the order as a whole
 */
export async function completeCart(transaction: Database, ordered: OrderedCart): Promise<boolean> {
  if (await closeCart(transaction, ordered)) return true;
  const { cartId, lines } = ordered;
  if (await takeChangedCart(transaction, cartId)) await takeOutOfLines(transaction, cartId, lines);
  return false;
}
