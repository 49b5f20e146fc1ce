import type { Database } from '../../../platform/database/database';
import { type Outcome, refusableTransaction } from '../../../platform/database/refusable-transaction';
import { takeCart } from './cart.store';
import type { CartClaim } from './cart-access';
import { deleteLines, findLinesOfCarts, setLineQuantities } from './cart-line.store';
import type { CartRefusal } from './cart-refusal';
import type { ChangedCart } from './create-cart';
import { type ClaimCode, findRefusedCart } from './find-refused-cart';
import { refuseQuantities } from './price-lines';
import { refuseLines } from './put-lines';

/** Why quantities were not changed. */
export type UpdateCode = ClaimCode | 'INVALID_QUANTITY' | 'LINE_NOT_FOUND' | 'TOO_MANY_LINES' | 'TOTAL_TOO_LARGE';

/** Why lines were not removed. */
export type RemoveCode = ClaimCode | 'LINE_NOT_FOUND';

type Changed<Code extends UpdateCode> = Outcome<ChangedCart, CartRefusal<Code>[]>;

/** What the input names and the cart does not have. @param pathOf where the input names a line, by its position */
function missingLines(
  wanted: readonly string[],
  found: readonly { id: string }[],
  pathOf: (index: number) => string[],
): CartRefusal<'LINE_NOT_FOUND'>[] {
  const ids = new Set(found.map((row) => row.id));
  return wanted.flatMap((id, index) => (ids.has(id) ? [] : [{ code: 'LINE_NOT_FOUND', field: pathOf(index) }]));
}

/**
 * Sets the quantities of lines, at the prices that they have: what the buyer was shown stays true, and the product
 * subgraph need not be there. All of them or none; of two quantities for one line the last counts.
 */
export async function updateCartLines(
  database: Database,
  claim: CartClaim,
  wanted: readonly { id: string; quantity: number }[],
): Promise<Changed<UpdateCode>> {
  const invalid = refuseQuantities(wanted);
  if (invalid.length > 0) return { refusal: invalid };
  const quantities = new Map(wanted.map(({ id, quantity }) => [id, quantity]));
  return refusableTransaction<ChangedCart, CartRefusal<UpdateCode>[]>(database, async (transaction) => {
    const cart = await takeCart(transaction, claim);
    if (!cart) return { refusal: await findRefusedCart(transaction, claim) };
    const targets = [...quantities].map(([id, quantity]) => ({ id, quantity }));
    const changed = await setLineQuantities(transaction, cart.id, targets);
    const pathOf = (index: number) => ['lines', String(index), 'lineId'];
    const missing = missingLines(
      wanted.map(({ id }) => id),
      changed,
      pathOf,
    );
    if (missing.length > 0) return { refusal: missing };
    const lines = await findLinesOfCarts(transaction, [cart.id]);
    const refusal = refuseLines(lines);
    return refusal.length > 0 ? { refusal } : { answer: { cart, lines } };
  });
}

/** Takes lines out of a cart: all of them or none. */
export async function removeCartLines(
  database: Database,
  claim: CartClaim,
  lineIds: readonly string[],
): Promise<Changed<RemoveCode>> {
  return refusableTransaction<ChangedCart, CartRefusal<RemoveCode>[]>(database, async (transaction) => {
    const cart = await takeCart(transaction, claim);
    if (!cart) return { refusal: await findRefusedCart(transaction, claim) };
    const removed = await deleteLines(transaction, cart.id, lineIds);
    const missing = missingLines(lineIds, removed, (index) => ['lineIds', String(index)]);
    if (missing.length > 0) return { refusal: missing };
    return { answer: { cart, lines: await findLinesOfCarts(transaction, [cart.id]) } };
  });
}
