import type { Database } from '../../../platform/database/database';
import { findVariantStock } from './stock-level.store';

/** Those of the variants that their stock lets be sold now: not tracked, on backorder, or with units left. */
export async function sellableVariants(database: Database, variantIds: readonly string[]): Promise<Set<string>> {
  if (variantIds.length === 0) return new Set();
  const rows = await findVariantStock(database, variantIds);
  const sellable = rows.filter(({ tracked, backorder, available }) => !tracked || backorder || available > 0);
  return new Set(sellable.map((row) => row.variant_id));
}
