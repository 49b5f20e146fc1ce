import { createHash, timingSafeEqual } from 'node:crypto';
import { hasScope, userIdOf, type Viewer } from '../../../platform/identity/viewer';
import { tryDecodeId } from '../../../platform/ids/typed-id';
import type { OrderRow } from './order-row';

/** Whether a token is the one whose hash an order keeps: the token of the cart that it was. In constant time. */
function isTokenOf(order: OrderRow, token: string): boolean {
  const hash = createHash('sha256').update(token).digest();
  return (
    order.token_hash !== null && order.token_hash.length === hash.length && timingSafeEqual(order.token_hash, hash)
  );
}

/** Whether an order may be shown: to its user, to the guest who has its token, and to staff who may see orders. */
export function mayReadOrder(order: OrderRow, viewer: Viewer, token?: string | null): boolean {
  if (hasScope(viewer, 'orders:read')) return true;
  const userId = userIdOf(viewer);
  if (userId !== null && order.user_id !== null && tryDecodeId('user', userId) === order.user_id) return true;
  return token ? isTokenOf(order, token) : false;
}
