import type { Database } from '../../../platform/database/database';
import { findClaimedCart } from './cart.store';
import type { CartClaim } from './cart-access';
import type { CartRefusal } from './cart-refusal';

/** Why a claim was good for no open cart. */
export type ClaimCode = 'CART_NOT_FOUND' | 'CART_EXPIRED' | 'CART_COMPLETED';

/** Why a cart cannot be changed, `null` when it can. */
export function whyNotOpen(cart: { completed_at: Date | null; expired: boolean } | null): ClaimCode | null {
  if (!cart) return 'CART_NOT_FOUND';
  if (cart.completed_at !== null) return 'CART_COMPLETED';
  return cart.expired ? 'CART_EXPIRED' : null;
}

/** Says why a claim was good for no open cart. */
export async function findRefusedCart(database: Database, claim: CartClaim): Promise<CartRefusal<ClaimCode>[]> {
  const cart = await findClaimedCart(database, claim);
  return [{ code: whyNotOpen(cart) ?? 'CART_NOT_FOUND', field: ['cartId'] }];
}
