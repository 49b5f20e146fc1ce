import type { Database } from '../../../platform/database/database';
import { announceStock } from './announce-stock';
import { releaseLevels } from './stock-reservation.store';

/** Gives back what checkouts hold. A repeat changes nothing. */
export async function releaseStock(transaction: Database, checkoutIds: readonly string[]): Promise<void> {
  if (checkoutIds.length === 0) return;
  const changed = await releaseLevels(transaction, checkoutIds);
  await announceStock(
    transaction,
    changed.map((row) => row.variant_id),
  );
}
