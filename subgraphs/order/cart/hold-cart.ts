import type { Database } from '../../../platform/database/database';
import { lockCartVersion } from './hold-cart.store';

/**
 * Holds a cart as it was read: until the transaction ends nobody changes or orders it.
 *
 * @returns `false` when it is no longer what was read: changed, ordered, merged, expired or gone
 */
export function holdCart(
  transaction: Database,
  { cartId, cartVersion }: { cartId: string; cartVersion: number },
): Promise<boolean> {
  return lockCartVersion(transaction, cartId, cartVersion);
}
