import type { Database } from '../../../platform/database/database';
import type { Outcome } from '../../../platform/database/refusable-transaction';
import type { SubgraphRuntime } from '../../../platform/federation/subgraph-definition';
import { newUuid } from '../../../platform/ids/typed-id';
import type { CartRow } from './cart.store';
import { checkDetails, type DetailsCode, type GivenDetails } from './cart-details';
import { maxCartTotal } from './cart-limits';
import type { CartLineRow, NewCartLine } from './cart-line.store';
import type { CartRefusal } from './cart-refusal';
import { cartSubtotal } from './cart-subtotal';
import { createCartToken, hashCartToken } from './cart-token';
import { deleteExpiredCart, insertCart } from './create-cart.store';
import { type LineCode, priceLines, type WantedLine } from './price-lines';

/** A cart and its lines, as a change left them. */
export interface ChangedCart {
  cart: CartRow;
  lines: CartLineRow[];
}

/** A new cart; the token is a guest's, `null` for a user. */
export type CreatedCart = ChangedCart & { token: string | null };

/** Why a cart was not created. */
export type CreateCode = 'CART_EXISTS' | 'TOTAL_TOO_LARGE' | DetailsCode | LineCode;

/** What a cart is to begin with. */
export interface CartRequest {
  /** The signed-in user, `null` for a guest. */
  userId: string | null;
  currencyCode: string;
  details: GivenDetails;
  lines: readonly WantedLine[];
}

/** A line as it was stored just now. */
function storedLine(cartId: string, line: NewCartLine): CartLineRow {
  return {
    id: line.id,
    cart_id: cartId,
    variant_id: line.variantId,
    quantity: line.quantity,
    unit_price: line.unitPrice.toString(),
    previous_price: null,
    price_version: line.priceVersion,
    facts: line.facts,
  };
}

/**
 * Creates a cart: of the signed-in user, who has one open one at most, or of a guest, who gets a token for it. What it
 * begins with is known whole before the one statement that stores it.
 *
 * @throws GraphQLError `PRODUCT_SERVICE_UNAVAILABLE` when lines cannot be priced
 */
export async function createCart(
  scope: { runtime: SubgraphRuntime; database: Database },
  { userId, currencyCode, details: given, lines: wanted }: CartRequest,
): Promise<Outcome<CreatedCart, CartRefusal<CreateCode>[]>> {
  const checked = checkDetails(given);
  if ('refusals' in checked) return { refusal: checked.refusals };
  const priced = await priceLines(scope, wanted, currencyCode);
  if ('refusals' in priced) return { refusal: priced.refusals };
  const { lines } = priced;
  if (cartSubtotal(lines) > maxCartTotal) return { refusal: [{ code: 'TOTAL_TOO_LARGE', field: ['lines'] }] };
  const token = userId === null ? createCartToken() : null;
  const tokenHash = token === null ? null : hashCartToken(token);
  if (userId !== null) await deleteExpiredCart(scope.database, userId);
  const { details } = checked;
  const cart = await insertCart(scope.database, { ...details, id: newUuid(), userId, tokenHash, currencyCode, lines });
  if (!cart) return { refusal: [{ code: 'CART_EXISTS', field: null }] };
  return { answer: { cart, lines: lines.map((line) => storedLine(cart.id, line)), token } };
}
