import type { CartLoaders } from './cart.loader';
import type { CartRow } from './cart.store';
import type { Cart } from './cart.type';
import type { CartLineRow } from './cart-line.store';
import { toCart } from './to-cart';

/**
 * The cart that a change left, for the client. The request's loaders learn of it, because the answer's fields and later
 * mutations of the same operation read through them.
 *
 * @param lines when they are known; otherwise they are read when they are asked for
 */
export function answerChangedCart(row: CartRow, loaders: CartLoaders, lines?: CartLineRow[]): Cart {
  forgetCart(row.id, loaders);
  loaders.cartById.prime(row.id, row);
  if (lines) loaders.linesOfCart.prime(row.id, lines);
  return toCart(row);
}

/** Drops what a request has loaded of a cart. */
export function forgetCart(cartId: string, loaders: CartLoaders): void {
  loaders.cartOfUser.clearAll();
  for (const loader of [loaders.cartById, loaders.linesOfCart, loaders.quoteOfCart, loaders.deliveryOfCart]) {
    loader.clear(cartId);
  }
}
