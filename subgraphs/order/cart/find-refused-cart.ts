import type { Database } from '../../../platform/database/database';
import { findClaimedCart } from './cart.store';
import type { CartClaim } from './cart-access';
import type { CartRefusal } from './cart-refusal';

/** Why a claim was good for no cart that is alive. */
export type ClaimCode = 'CART_NOT_FOUND' | 'CART_EXPIRED';

/** Says why a claim was good for no cart that is alive. */
export async function findRefusedCart(database: Database, claim: CartClaim): Promise<CartRefusal<ClaimCode>[]> {
  const cart = await findClaimedCart(database, claim);
  return [{ code: cart ? 'CART_EXPIRED' : 'CART_NOT_FOUND', field: ['cartId'] }];
}
