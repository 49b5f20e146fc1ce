import { codedError } from '../../../platform/errors/coded-error';
import type { CartLoaders } from './cart.loader';
import type { QuotedCart } from './quote-cart';

/**
 * The amounts of a cart that the request is about to show, at the prices that the buyer was shown.
 *
 * @throws GraphQLError `CART_NOT_FOUND` when it was deleted or merged since the request read it
 */
export async function loadQuote(loaders: CartLoaders, cartId: string): Promise<QuotedCart> {
  const quoted = await loaders.quoteOfCart.load(cartId);
  if (!quoted) throw codedError('CART_NOT_FOUND', 'The cart is gone.');
  return quoted;
}
