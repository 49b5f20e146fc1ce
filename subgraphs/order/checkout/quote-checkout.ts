import type { ClaimedCart } from '../cart/load-claimed-cart';
import type { Quote, QuoteProblem, QuoteProblemCode } from '../cart/quote';
import { type QuoteServices, quoteCart } from '../cart/quote-cart';
import { refreshCartLines } from '../cart/refresh-cart-lines';
import type { CheckoutRefusal } from './checkout-refusal';

function toRefusal({ code, cartLineId, variantId, promotionCode }: QuoteProblem): CheckoutRefusal<QuoteProblemCode> {
  return { code, cartLineId, variantId, promotionCode };
}

/** What was changed of a product since the buyer saw the cart. */
const changesOfProduct: ReadonlySet<QuoteProblemCode> = new Set(['PRICE_CHANGED', 'TOTAL_CHANGED']);

/**
 * What a cart comes to at the prices of this moment. When a price moved, or the total because of what product says of a
 * variant, the cart shows the new one afterwards: to pay it is then the buyer's own will.
 *
 * @returns why it cannot be ordered, if it cannot
 * @throws GraphQLError `PRODUCT_SERVICE_UNAVAILABLE`, with `retryable`, and nothing is changed
 */
export async function quoteCheckout(
  services: QuoteServices,
  claimed: ClaimedCart,
): Promise<{ quote: Quote } | { refusals: CheckoutRefusal<QuoteProblemCode>[] }> {
  const { quote, problems } = await quoteCart(services, claimed, { fresh: true });
  if (problems.length === 0) return { quote };
  if (problems.some(({ code }) => changesOfProduct.has(code))) await refreshCartLines(services.database, quote);
  return { refusals: problems.map(toRefusal) };
}
