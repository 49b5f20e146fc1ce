import type { Database } from '../../../platform/database/database';
import { announceStock } from './announce-stock';
import { findVariantsAt, holdVariants } from './stock-level.store';

/** Appends `stock.changed` for every variant with units at locations that were opened or closed; none for none. */
export async function announceLocations(transaction: Database, locationIds: readonly string[]): Promise<void> {
  if (locationIds.length === 0) return;
  const kept = await findVariantsAt(transaction, locationIds, false);
  await holdVariants(
    transaction,
    kept.map((row) => row.variant_id),
  );
  // Read again: while they were waited for, units came and went.
  const rows = await findVariantsAt(transaction, locationIds, true);
  await announceStock(
    transaction,
    rows.map((row) => row.variant_id),
  );
}
