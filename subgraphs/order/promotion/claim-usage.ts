import type { Database } from '../../../platform/database/database';
import {
  deleteUsage,
  insertUsage,
  lockClaimedPromotions,
  lockPromotions,
  type NewUsage,
  setOrderOfUsage,
} from './usage.store';

/** What a checkout claims: one use of each promotion that took something off its totals. */
export interface UsageClaim {
  checkoutId: string;
  promotionIds: readonly string[];
  /** By `customerKeyOf`. */
  customerKey: string;
  /** The checkout's cart: while its claim is open, `loadActivePromotions` does not count it against the same cart. */
  cartId?: string | null;
}

/**
 * Claims one use of each promotion, inside the running transaction; a claim counts from its commit until it is
 * released. No statement is run for no promotions.
 *
 * The promotions' rows are locked until the transaction ends, so it belongs to its end, after all other locks: every
 * buyer of a promotion passes here one after the other.
 *
 * @returns the promotions that have no use left, for anybody or for this customer, or that have ended meanwhile. Some
 *   of the others may then be claimed, so the caller must roll back.
 */
export async function claimUsage(
  transaction: Database,
  { checkoutId, promotionIds, customerKey, cartId = null }: UsageClaim,
): Promise<'CLAIMED' | { exhausted: string[] }> {
  if (promotionIds.length === 0) return 'CLAIMED';
  const usage: NewUsage = { checkoutId, promotionIds, cartId, customerKey };
  await lockPromotions(transaction, promotionIds);
  const claimed = new Set((await insertUsage(transaction, usage)).map((row) => row.promotion_id));
  const exhausted = promotionIds.filter((id) => !claimed.has(id));
  return exhausted.length === 0 ? 'CLAIMED' : { exhausted };
}

/**
 * Gives back every use that checkouts have claimed, also those that became orders: for one that failed or expired, and
 * for an order that is cancelled. A second time gives back nothing.
 */
export async function releaseUsage(transaction: Database, checkoutIds: readonly string[]): Promise<void> {
  const locked = await lockClaimedPromotions(transaction, checkoutIds);
  if (locked.length > 0) await deleteUsage(transaction, checkoutIds);
}

/** Makes what a checkout has claimed the order's that came of it. */
export async function confirmUsage(transaction: Database, checkoutId: string, orderId: string): Promise<void> {
  await setOrderOfUsage(transaction, checkoutId, orderId);
}
