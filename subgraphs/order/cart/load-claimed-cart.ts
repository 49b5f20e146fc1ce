import type { Database } from '../../../platform/database/database';
import type { CartRow } from './cart.store';
import type { CartClaim } from './cart-access';
import type { CartLineRow } from './cart-line.store';
import { findClaimedCartWithLines } from './claimed-cart.store';

/** A cart that somebody laid claim to, with all that is in it. */
export interface ClaimedCart {
  cart: CartRow;
  /** In the order in which they were added. */
  lines: CartLineRow[];
  /** `COMPLETED` is one that became the order `cart.order_id`; both others but `OPEN` can no longer be changed. */
  state: 'OPEN' | 'EXPIRED' | 'COMPLETED';
}

/**
 * The cart that a claim is good for, with its lines and codes: one statement.
 *
 * @param claim by `claimCart`
 * @returns `null` when there is none, or the claim is another's
 */
export async function loadClaimedCart(database: Database, claim: CartClaim): Promise<ClaimedCart | null> {
  const row = await findClaimedCartWithLines(database, claim);
  if (!row) return null;
  const { lines, expired, ...cart } = row;
  if (cart.completed_at !== null) return { cart, lines, state: 'COMPLETED' };
  return { cart, lines, state: expired ? 'EXPIRED' : 'OPEN' };
}
