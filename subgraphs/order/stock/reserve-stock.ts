import type { Database } from '../../../platform/database/database';
import { announceKnownStock } from './announce-stock';
import { findVariantStock } from './stock-level.store';
import { type ReservedVariantRow, reserveLevels } from './stock-reservation.store';

/** Units of a variant that are wanted. */
export interface WantedUnits {
  variantId: string;
  /** 1 or more. */
  quantity: number;
}

/** A variant of which there are fewer units than wanted. */
export interface ShortUnits {
  variantId: string;
  /** Units that could be had, 0 or more. */
  available: number;
}

/** Says what is left, as the reservation itself has found it: a statement less, unless somebody was in its way. */
async function announceReserved(transaction: Database, variants: readonly ReservedVariantRow[]): Promise<void> {
  if (variants.some((variant) => variant.waited)) {
    const variantIds = variants.map((variant) => variant.variant_id);
    return announceKnownStock(transaction, await findVariantStock(transaction, variantIds));
  }
  const rows = variants.map(({ remaining, ...row }) => ({ ...row, tracked: true, available: remaining }));
  return announceKnownStock(transaction, rows);
}

/**
 * Holds units for a checkout, of all lines or of none: guard and change are one statement. Of many that want the last
 * units, none gets what is gone. Lines of one variant count together.
 *
 * Units come from the active locations by their priority. A variant that is not tracked holds nothing. What a variant on
 * backorder lacks is owed by the location that serves first, whose level goes below zero available.
 *
 * A checkout reserves once: a second time throws.
 */
export async function reserveStock(
  transaction: Database,
  { checkoutId, lines }: { checkoutId: string; lines: readonly WantedUnits[] },
): Promise<'RESERVED' | { short: ShortUnits[] }> {
  const variants = await reserveLevels(transaction, checkoutId, lines);
  const short = variants.filter((variant) => variant.short);
  if (short.length > 0) {
    return { short: short.map(({ variant_id, available }) => ({ variantId: variant_id, available })) };
  }
  await announceReserved(transaction, variants);
  return 'RESERVED';
}
