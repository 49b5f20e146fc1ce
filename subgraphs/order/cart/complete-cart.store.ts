import type { Database } from '../../../platform/database/database';

/** Marks a cart as ordered when it is still what was ordered. @returns whether it was */
export async function closeCart(
  transaction: Database,
  cart: { cartId: string; cartVersion: number; orderId: string },
): Promise<boolean> {
  const closed = await transaction.query(
    `update cart set completed_at = now(), order_id = $3, updated_at = now()
     where id = $1 and version = $2 and completed_at is null and merged_into is null returning id`,
    [cart.cartId, cart.cartVersion, cart.orderId],
  );
  return closed.length === 1;
}

/** Takes an open cart for the running transaction, as a new version. @returns whether it is there */
export async function takeChangedCart(transaction: Database, cartId: string): Promise<boolean> {
  const taken = await transaction.query(
    `update cart set version = version + 1, updated_at = now()
     where id = $1 and completed_at is null and merged_into is null returning id`,
    [cartId],
  );
  return taken.length === 1;
}

/** Takes quantities out of a cart's lines; a line of which nothing is left is gone. */
export async function takeOutOfLines(
  transaction: Database,
  cartId: string,
  ordered: readonly { variantId: string; quantity: number }[],
): Promise<void> {
  await transaction.query(
    `with ordered as (
       select variant_id, quantity from unnest($2::uuid[], $3::integer[]) as item (variant_id, quantity)
     ), emptied as (
       delete from cart_line l using ordered o
       where l.cart_id = $1 and l.variant_id = o.variant_id and l.quantity <= o.quantity
     )
     update cart_line l set quantity = l.quantity - o.quantity from ordered o
     where l.cart_id = $1 and l.variant_id = o.variant_id and l.quantity > o.quantity`,
    [cartId, ordered.map((line) => line.variantId), ordered.map((line) => line.quantity)],
  );
}
