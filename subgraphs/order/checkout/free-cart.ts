import type { Database } from '../../../platform/database/database';
import { findActiveCheckout } from './free-cart.store';
import { endReservation } from './open-checkout.store';
import { releaseHeld } from './undo-checkout';

/**
 * Gives up what a cart has reserved, before the cart goes into another: the buyer's own units must not be sold out to
 * them. To be called by who holds the cart's row, without which no checkout of it begins.
 *
 * @returns `false` when the cart is being paid; nothing is changed then
 */
export async function freeCart(transaction: Database, cartId: string): Promise<boolean> {
  const active = await findActiveCheckout(transaction, cartId);
  if (!active) return true;
  if (active.state === 'AUTHORIZING' || !(await endReservation(transaction, active.id, 'SUPERSEDED'))) return false;
  await releaseHeld(transaction, [active.id]);
  return true;
}
