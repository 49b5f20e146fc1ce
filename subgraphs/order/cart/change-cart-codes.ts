import type { Database } from '../../../platform/database/database';
import type { Outcome } from '../../../platform/database/refusable-transaction';
import type { SubgraphRuntime } from '../../../platform/federation/subgraph-definition';
import { promotionCustomer } from '../promotion/ask-customer-groups';
import { loadActivePromotions } from '../promotion/load-active-promotions';
import { normaliseCode } from '../promotion/normalise-code';
import type { PromotionCodeReason } from '../promotion/promotion-code-reason.type';
import { type CartRow, findClaimedCart } from './cart.store';
import type { CartClaim } from './cart-access';
import { addCodes, removeCodes } from './cart-codes.store';
import { maxCartCodes } from './cart-limits';
import type { CartRefusal } from './cart-refusal';
import { type ClaimCode, findRefusedCart, whyNotOpen } from './find-refused-cart';

/** Why a code brings no promotion to any cart of this buyer; what a cart does not qualify for yet is no refusal. */
export type RefusedCodeReason = Exclude<`${PromotionCodeReason}`, 'CODE_CONDITIONS_NOT_MET' | 'CODE_NOT_COMBINED'>;

/** Why codes were not added. */
export type ApplyCode = ClaimCode | 'TOO_MANY_CODES' | RefusedCodeReason;

type Refusals = CartRefusal<ApplyCode>[];

const at = (index: number) => ['codes', String(index)];

/** Why codes cannot be added, each with the one to blame. */
async function refuseCodes(
  { runtime, database }: { runtime: SubgraphRuntime; database: Database },
  cart: CartRow,
  keys: readonly (string | null)[],
): Promise<Refusals> {
  const { user_id: userId, email, currency_code: currencyCode } = cart;
  const { refusedCodes } = await loadActivePromotions(database, {
    codes: keys.filter((key) => key !== null),
    currencyCode,
    customer: promotionCustomer(runtime, { userId, email }),
    cartId: cart.id,
  });
  const reasons = new Map(refusedCodes.map(({ code, reason }) => [code, reason as RefusedCodeReason]));
  return keys.flatMap((key, index) => {
    const code = key === null ? 'CODE_NOT_FOUND' : reasons.get(key);
    return code ? [{ code, field: at(index) }] : [];
  });
}

/**
 * Adds promotion codes to a cart: all of them or none. A code that is good but for which the cart does not qualify yet
 * is kept, and says so in `Cart.codes`. One that the cart has already changes nothing.
 */
export async function applyCartCodes(
  scope: { runtime: SubgraphRuntime; database: Database },
  claim: CartClaim,
  codes: readonly string[],
): Promise<Outcome<CartRow, Refusals>> {
  const tooMany: { refusal: Refusals } = { refusal: [{ code: 'TOO_MANY_CODES', field: ['codes'] }] };
  if (codes.length > maxCartCodes) return tooMany;
  const found = await findClaimedCart(scope.database, claim);
  const against = whyNotOpen(found);
  if (!found || against) return { refusal: [{ code: against ?? 'CART_NOT_FOUND', field: ['cartId'] }] };
  const keys = codes.map(normaliseCode);
  const refusals = await refuseCodes(scope, found, keys);
  if (refusals.length > 0) return { refusal: refusals };
  const cart = await addCodes(scope.database, claim, [...new Set(keys.filter((key) => key !== null))]);
  if (cart) return { answer: cart };
  // The statement refuses both; an open cart has too many.
  const ended = whyNotOpen(await findClaimedCart(scope.database, claim));
  return ended ? { refusal: [{ code: ended, field: ['cartId'] }] } : tooMany;
}

/** Takes promotion codes out of a cart; those that it does not have are no mistake. */
export async function removeCartCodes(
  database: Database,
  claim: CartClaim,
  codes: readonly string[],
): Promise<Outcome<CartRow, CartRefusal<ClaimCode>[]>> {
  const keys = codes.map(normaliseCode).filter((key) => key !== null);
  const cart = await removeCodes(database, claim, keys);
  return cart ? { answer: cart } : { refusal: await findRefusedCart(database, claim) };
}
