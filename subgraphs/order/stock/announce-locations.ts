import type { Database } from '../../../platform/database/database';
import { announceStock } from './announce-stock';
import { findStockedVariants } from './stock-level.store';

/** Appends `stock.changed` for every variant with units at locations that were opened or closed; none for none. */
export async function announceLocations(transaction: Database, locationIds: readonly string[]): Promise<void> {
  if (locationIds.length === 0) return;
  const rows = await findStockedVariants(transaction, locationIds);
  await announceStock(
    transaction,
    rows.map((row) => row.variant_id),
  );
}
