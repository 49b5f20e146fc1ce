import type { CartClaim } from '../cart/cart-access';
import { isSameToken } from '../cart/cart-token';
import type { CheckoutRow } from './checkout-row';

/** Whether a claim is good for a checkout: its user's, or that of who has the token of its cart. */
export function isClaimedBy({ user_id, token_hash }: CheckoutRow, { userId, tokenHash }: CartClaim): boolean {
  if (user_id !== null && user_id === userId) return true;
  return token_hash !== null && tokenHash !== null && isSameToken(token_hash, tokenHash);
}
