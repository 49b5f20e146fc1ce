import { hasScope, userIdOf, type Viewer } from '../../../platform/identity/viewer';
import { decodeId, tryDecodeId } from '../../../platform/ids/typed-id';
import type { CartRow } from './cart.store';
import { hashCartToken, isSameToken } from './cart-token';

/** How a caller lays claim to a cart. */
export interface CartClaim {
  cartId: string;
  /** Key of the signed-in user, `null` for anybody else. */
  userId: string | null;
  /** Hash of the token that was sent, `null` without one. */
  tokenHash: Buffer | null;
}

/** Key of the signed-in user, `null` for anybody else. */
export function userUuidOf(viewer: Viewer): string | null {
  const id = userIdOf(viewer);
  return id === null ? null : tryDecodeId('user', id);
}

/** The claim of a viewer, with a guest's token when one was sent. */
export function claimCart(viewer: Viewer, cartId: string, token: string | null | undefined): CartClaim {
  return { cartId, userId: userUuidOf(viewer), tokenHash: token ? hashCartToken(token) : null };
}

/** The claim of a request. @param args as mutations of a cart have them @throws GraphQLError `INVALID_ID` */
export function claimOf(
  { cartId, token }: { cartId: string; token?: string | null },
  { viewer }: { viewer: Viewer },
): CartClaim {
  return claimCart(viewer, decodeId('cart', cartId), token);
}

/** Whether a cart may be shown: to its user, to who has its token, and to staff who may see orders. */
export function mayReadCart(cart: CartRow, claim: CartClaim, viewer: Viewer): boolean {
  if (hasScope(viewer, 'orders:read')) return true;
  if (cart.user_id !== null && cart.user_id === claim.userId) return true;
  return cart.token_hash !== null && claim.tokenHash !== null && isSameToken(cart.token_hash, claim.tokenHash);
}
