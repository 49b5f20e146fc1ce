import type { Database } from '../../../platform/database/database';
import type { Outcome } from '../../../platform/database/refusable-transaction';
import { maxCartLines, maxCartTotal } from './cart-limits';
import { addLines, type CartLineRow, findLinesOfCarts, type NewCartLine } from './cart-line.store';
import type { CartRefusal } from './cart-refusal';
import { cartSubtotal } from './cart-subtotal';

/** Why lines did not fit into a cart. */
export type FitCode = 'INVALID_QUANTITY' | 'TOO_MANY_LINES' | 'TOTAL_TOO_LARGE';

/** What stored lines cost before discounts, in minor units. */
export function subtotalOf(lines: readonly CartLineRow[]): bigint {
  return cartSubtotal(lines.map(({ quantity, unit_price }) => ({ quantity, unitPrice: BigInt(unit_price) })));
}

/** Whether the lines of a cart are as few and as cheap as a cart can hold. */
export function refuseLines(lines: readonly CartLineRow[]): CartRefusal<'TOO_MANY_LINES' | 'TOTAL_TOO_LARGE'>[] {
  if (lines.length > maxCartLines) return [{ code: 'TOO_MANY_LINES', field: ['lines'] }];
  return subtotalOf(lines) > maxCartTotal ? [{ code: 'TOTAL_TOO_LARGE', field: ['lines'] }] : [];
}

/**
 * Puts priced lines into a cart that the transaction holds.
 *
 * @returns all lines of the cart afterwards, or why they do not fit; the transaction must then be rolled back
 */
export async function putLines(
  transaction: Database,
  cartId: string,
  lines: readonly NewCartLine[],
): Promise<Outcome<CartLineRow[], CartRefusal<FitCode>[]>> {
  const added = lines.length > 0 ? await addLines(transaction, cartId, lines) : [];
  // The sum of what was there and what came passes the limit; no single line of the input is to blame.
  if (added.length < lines.length) return { refusal: [{ code: 'INVALID_QUANTITY', field: ['lines'] }] };
  const all = await findLinesOfCarts(transaction, [cartId]);
  const refusal = refuseLines(all);
  return refusal.length > 0 ? { refusal } : { answer: all };
}
