import type { Database } from '../../../platform/database/database';

/**
 * Takes the rows of promotions, and of those that checkouts have claimed, until the transaction ends, all in one fixed
 * order: whoever counts uses of the same ones waits here, and what the next statement reads is the last word.
 *
 * @returns their ids
 */
export function lockPromotions(
  transaction: Database,
  { promotionIds, checkoutIds }: { promotionIds: readonly string[]; checkoutIds: readonly string[] },
): Promise<{ id: string }[]> {
  return transaction.query(
    `select p.id from promotion p
     where p.id = any($1::uuid[])
       or p.id in (select u.promotion_id from promotion_usage u where u.checkout_id = any($2::uuid[]))
     order by p.id for no key update`,
    [promotionIds, checkoutIds],
  );
}

/** One use of each of some promotions. */
export interface NewUsage {
  checkoutId: string;
  promotionIds: readonly string[];
  cartId: string | null;
  customerKey: string;
}

/**
 * Counts and writes a use of each promotion that still has one: for everybody and for this customer. Their rows are
 * locked. @returns the promotions that had one
 */
export function insertUsage(transaction: Database, usage: NewUsage): Promise<{ promotion_id: string }[]> {
  return transaction.query(
    `with claimed as (
       update promotion p set used = p.used + 1
       where p.id = any($2::uuid[]) and p.active and p.deleted_at is null
         and (p.starts_at is null or p.starts_at <= now()) and (p.ends_at is null or p.ends_at > now())
         and (p.usage_limit is null or p.used < p.usage_limit)
         and (p.customer_usage_limit is null or p.customer_usage_limit >
           (select count(*) from promotion_usage u where u.promotion_id = p.id and u.customer_key = $4))
       returning p.id
     )
     insert into promotion_usage (checkout_id, promotion_id, cart_id, customer_key)
     select $1::uuid, claimed.id, $3::uuid, $4::text from claimed returning promotion_id`,
    [usage.checkoutId, usage.promotionIds, usage.cartId, usage.customerKey],
  );
}

/** Deletes the uses of checkouts and takes them off the counts, each once. The promotions' rows are locked. */
export async function deleteUsage(transaction: Database, checkoutIds: readonly string[]): Promise<void> {
  await transaction.query(
    `with released as (
       delete from promotion_usage u where u.checkout_id = any($1::uuid[]) returning u.promotion_id
     ), counted as (
       select r.promotion_id, count(*)::integer as uses from released r group by r.promotion_id
     )
     update promotion p set used = p.used - counted.uses from counted where p.id = counted.promotion_id`,
    [checkoutIds],
  );
}

/** Writes the order that came of a checkout to its uses. */
export async function setOrderOfUsage(transaction: Database, checkoutId: string, orderId: string): Promise<void> {
  await transaction.query('update promotion_usage u set order_id = $2 where u.checkout_id = $1', [checkoutId, orderId]);
}
