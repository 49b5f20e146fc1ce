import type { Database } from '../../../platform/database/database';
import { deleteUsage, insertUsage, lockPromotions, setOrderOfUsage } from './usage.store';

/** What a checkout claims: one use of each promotion that took something off its totals. */
export interface UsageClaim {
  checkoutId: string;
  promotionIds: readonly string[];
  /** By `customerKeyOf`. */
  customerKey: string;
  /** The checkout's cart: while its claim is open, `loadActivePromotions` does not count it against the same cart. */
  cartId?: string | null;
  /** The checkout whose place this one takes: what it has claimed is given back first. */
  supersedes?: string | null;
}

/**
 * Claims one use of each promotion, inside the running transaction; a claim counts from its commit until it is
 * released. No statement is run when there is nothing to claim or to give back.
 *
 * The promotions' rows are locked until the transaction ends, so it belongs to its end, after all other locks: every
 * buyer of a promotion passes here one after the other. A checkout that takes another's place has the uses of both
 * locked at once: in two steps, two buyers who swap their codes would wait for each other in a circle.
 *
 * @returns the promotions that have no use left, for anybody or for this customer, or that have ended meanwhile. Some
 *   of the others may then be claimed, so the caller must roll back.
 */
export async function claimUsage(
  transaction: Database,
  { checkoutId, promotionIds, customerKey, cartId = null, supersedes = null }: UsageClaim,
): Promise<'CLAIMED' | { exhausted: string[] }> {
  const given = supersedes === null ? [] : [supersedes];
  if (promotionIds.length === 0) {
    if (supersedes !== null) await releaseUsage(transaction, given);
    return 'CLAIMED';
  }
  await lockPromotions(transaction, { promotionIds, checkoutIds: given });
  if (supersedes !== null) await deleteUsage(transaction, given);
  const rows = await insertUsage(transaction, { checkoutId, promotionIds, cartId, customerKey });
  const claimed = new Set(rows.map((row) => row.promotion_id));
  const exhausted = promotionIds.filter((id) => !claimed.has(id));
  return exhausted.length === 0 ? 'CLAIMED' : { exhausted };
}

/**
 * Gives back every use that checkouts have claimed, also those that became orders: for one that failed or expired, and
 * for an order that is cancelled. A second time gives back nothing.
 */
export async function releaseUsage(transaction: Database, checkoutIds: readonly string[]): Promise<void> {
  const locked = await lockPromotions(transaction, { promotionIds: [], checkoutIds });
  if (locked.length > 0) await deleteUsage(transaction, checkoutIds);
}

/** Makes what a checkout has claimed the order's that came of it. */
export async function confirmUsage(transaction: Database, checkoutId: string, orderId: string): Promise<void> {
  await setOrderOfUsage(transaction, checkoutId, orderId);
}
