import type { Database } from '../../../platform/database/database';
import { deleteClaimedCart, findClaimedCart } from './cart.store';
import type { CartClaim } from './cart-access';
import type { CartRefusal } from './cart-refusal';

/**
 * Deletes a cart with its lines, also one that has expired; one that became an order stays.
 *
 * @returns why it did not; empty when it did
 */
export async function deleteCart(
  database: Database,
  claim: CartClaim,
): Promise<CartRefusal<'CART_NOT_FOUND' | 'CART_COMPLETED'>[]> {
  if (await deleteClaimedCart(database, claim)) return [];
  const completed = (await findClaimedCart(database, claim))?.completed_at ?? null;
  return [{ code: completed === null ? 'CART_NOT_FOUND' : 'CART_COMPLETED', field: ['cartId'] }];
}
