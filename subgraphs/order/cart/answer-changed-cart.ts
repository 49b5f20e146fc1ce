import type { CartLoaders } from './cart.loader';
import type { CartRow } from './cart.store';
import type { Cart } from './cart.type';
import type { CartLineRow } from './cart-line.store';
import { toCart } from './to-cart';

/**
 * The cart that a change left, for the client. The request's loaders learn of it, because the answer's fields and later
 * mutations of the same operation read through them.
 */
export function answerChangedCart(row: CartRow, loaders: CartLoaders, lines?: CartLineRow[]): Cart {
  forgetCart(row, loaders);
  if (lines) loaders.linesOfCart.prime(row.id, lines);
  return toCart(row);
}

/** Drops what a request has loaded of a cart. */
export function forgetCart(row: Pick<CartRow, 'id'> & { user_id?: string | null }, loaders: CartLoaders): void {
  loaders.cartById.clear(row.id);
  loaders.cartOfUser.clearAll();
  loaders.linesOfCart.clear(row.id);
}
