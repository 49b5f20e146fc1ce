import type { Database } from '../../../platform/database/database';
import { lockLevels } from './stock-reservation.store';

/**
 * Takes the stock of what a checkout holds and of other variants until the transaction ends: for whoever gives back the
 * one and reserves the other. In two steps, each in order, two buyers who change their carts to what the other had would
 * wait for each other in a circle.
 */
export async function holdStock(
  transaction: Database,
  { checkoutId, variantIds }: { checkoutId: string; variantIds: readonly string[] },
): Promise<void> {
  await lockLevels(transaction, checkoutId, variantIds);
}
