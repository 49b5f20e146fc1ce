import type { CartClaim } from '../cart/cart-access';
import { loadClaimedCart } from '../cart/load-claimed-cart';
import { findCheckout, findKnownCheckouts } from './checkout.store';
import type { BeginCode, CheckoutRefusal } from './checkout-refusal';
import type { CheckoutRow } from './checkout-row';
import type { CompletingScope } from './complete-checkout';
import { openCheckout } from './open-checkout';
import { quoteCheckout } from './quote-checkout';
import { refuseOpening } from './refuse-opening';

/** A reservation, or why there is none. */
export type BegunCheckout = { checkout: CheckoutRow } | { refusals: CheckoutRefusal<BeginCode>[] };

/** Readings at most, as for completing. */
const maxReadings = 5;

const refuse = (code: BeginCode): BegunCheckout => ({ refusals: [{ code, field: ['cartId'] }] });

async function tryOnce(scope: CompletingScope, claim: CartClaim): Promise<BegunCheckout | null> {
  const claimed = await loadClaimedCart(scope.database, claim);
  if (!claimed) return refuse('CART_NOT_FOUND');
  if (claimed.state !== 'OPEN') return refuse(claimed.state === 'COMPLETED' ? 'CART_COMPLETED' : 'CART_EXPIRED');
  const wanted = { cartId: claim.cartId, idempotencyKey: null, checkoutId: null };
  const known = await findKnownCheckouts(scope.database, wanted);
  if (known.some(({ state }) => state === 'AUTHORIZING')) return refuse('CHECKOUT_IN_PROGRESS');
  const reserved = known.find(({ state }) => state === 'RESERVED');
  if (reserved && !reserved.expired && reserved.cart_version === claimed.cart.version) return { checkout: reserved };
  const quoted = await quoteCheckout(scope, claimed);
  if ('refusals' in quoted) return quoted;
  const opened = await openCheckout(scope, { quote: quoted.quote, supersedes: reserved?.id ?? null, pay: null });
  if ('answer' in opened) return { checkout: (await findCheckout(scope.database, opened.answer.id)) as CheckoutRow };
  return opened.refusal === 'MOVED' ? null : { refusals: refuseOpening(quoted.quote, opened.refusal) };
}

/**
 * Reserves what is in a cart for as long as it takes to type a card's number: stock, promotions, prices and amounts stay
 * as they are until then. A second time for the same cart answers the same reservation, and does not prolong it.
 *
 * @throws GraphQLError `PRODUCT_SERVICE_UNAVAILABLE` when it cannot be priced; nothing is changed then
 */
export async function beginCheckout(scope: CompletingScope, claim: CartClaim): Promise<BegunCheckout> {
  for (let reading = 1; reading <= maxReadings; reading += 1) {
    const begun = await tryOnce(scope, claim);
    if (begun) return begun;
  }
  return refuse('CART_CHANGED');
}
