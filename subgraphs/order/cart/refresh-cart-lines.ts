import type { Database } from '../../../platform/database/database';
import { maxCartTotal } from './cart-limits';
import type { Quote, QuoteLine } from './quote';
import { type RefreshedLine, storeFreshPrices } from './refresh-cart-lines.store';

function toRefreshed(line: QuoteLine): RefreshedLine[] {
  const { cartLineId, unitPrice, priceVersion, variantId, quantity, shownUnitPrice, ...facts } = line;
  return priceVersion === null ? [] : [{ cartLineId, unitPrice, priceVersion, facts }];
}

/**
 * Makes a cart show the prices of a fresh quote. Until then its lines keep what the buyer was shown; afterwards they
 * name the price before, and ordering at the new one is the buyer's own will.
 *
 * Does nothing to a cart that was changed since it was quoted: the next quote will tell again.
 */
export async function refreshCartLines(database: Database, quote: Quote): Promise<void> {
  // A price beyond all amounts could not be shown any more: such a cart keeps the old one, and is refused.
  if (quote.totals.subtotal > maxCartTotal) return;
  const lines = quote.lines.flatMap(toRefreshed);
  if (lines.length > 0) await storeFreshPrices(database, quote, lines);
}
