import type { Database } from '../../../platform/database/database';
import { type Outcome, refusableTransaction } from '../../../platform/database/refusable-transaction';
import type { SubgraphRuntime } from '../../../platform/federation/subgraph-definition';
import { findClaimedCart, takeCart } from './cart.store';
import type { CartClaim } from './cart-access';
import type { CartRefusal } from './cart-refusal';
import type { ChangedCart } from './create-cart';
import { type ClaimCode, findRefusedCart, whyNotOpen } from './find-refused-cart';
import { type LineCode, priceLines, type WantedLine } from './price-lines';
import { type FitCode, putLines } from './put-lines';

/** Why lines were not added. */
export type AddCode = ClaimCode | LineCode | FitCode;

/**
 * Puts variants into a cart at the prices of this moment. The prices are asked for before the transaction, which then
 * checks again that the cart is alive.
 *
 * @throws GraphQLError `PRODUCT_SERVICE_UNAVAILABLE` when they cannot be priced; the cart stays as it is
 */
export async function addCartLines(
  scope: { runtime: SubgraphRuntime; database: Database },
  claim: CartClaim,
  wanted: readonly WantedLine[],
): Promise<Outcome<ChangedCart, CartRefusal<AddCode>[]>> {
  const found = await findClaimedCart(scope.database, claim);
  const against = whyNotOpen(found);
  if (!found || against) return { refusal: [{ code: against ?? 'CART_NOT_FOUND', field: ['cartId'] }] };
  const priced = await priceLines(scope, wanted, found.currency_code);
  if ('refusals' in priced) return { refusal: priced.refusals };
  return refusableTransaction<ChangedCart, CartRefusal<AddCode>[]>(scope.database, async (transaction) => {
    const cart = await takeCart(transaction, claim);
    if (!cart) return { refusal: await findRefusedCart(transaction, claim) };
    const put = await putLines(transaction, cart.id, priced.lines);
    return 'refusal' in put ? put : { answer: { cart, lines: put.answer } };
  });
}
