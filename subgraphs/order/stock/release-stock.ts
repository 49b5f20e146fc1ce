import type { Database } from '../../../platform/database/database';
import { releaseLevels } from './stock-reservation.store';

/** Gives back what checkouts hold. A repeat changes nothing. */
export async function releaseStock(transaction: Database, checkoutIds: readonly string[]): Promise<void> {
  if (checkoutIds.length === 0) return;
  await releaseLevels(transaction, checkoutIds);
}
