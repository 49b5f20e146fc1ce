import type { Database } from '../../../platform/database/database';
import { encodeId } from '../../../platform/ids/typed-id';
import { appendOrderEvents } from '../events/append-order-events';
import { markVariantStock, type VariantStockRow } from './stock-level.store';

/** Variants in one statement at most: the parameter of their events stays below a megabyte. */
const maxVariants = 1_000;

/** Appends `stock.changed` for variants of which the caller knows what can be sold now. */
export async function announceKnownStock(transaction: Database, rows: readonly VariantStockRow[]): Promise<void> {
  const events = rows.map(({ variant_id, tracked, backorder, available }) => ({
    type: 'stock.changed' as const,
    entityId: variant_id,
    payload: {
      version: 1 as const,
      variantId: encodeId('var', variant_id),
      available,
      availableForSale: !tracked || backorder || available > 0,
    },
  }));
  await appendOrderEvents(transaction, events);
}

/**
 * Appends `stock.changed` for each of the variants, with what can be sold of it as the transaction sees it. Whoever
 * changes something of a variant holds all of its levels before: the last event of a variant is then the true one. Only
 * two who create the first levels of a variant at two locations at the same moment do not hold each other up.
 */
export async function announceStock(transaction: Database, variantIds: Iterable<string>): Promise<void> {
  const ids = [...new Set(variantIds)].sort();
  for (let start = 0; start < ids.length; start += maxVariants) {
    const rows = await markVariantStock(transaction, ids.slice(start, start + maxVariants));
    await announceKnownStock(transaction, rows);
  }
}
