import type { Database } from '../../../platform/database/database';
import { type CartRow, type CartWithLinesRow, cartColumns } from './cart.store';
import { cartLifetimeDays } from './cart-limits';
import { linesOfCartColumn } from './cart-line.store';

/** A cart that takes part in a merge, whatever its state. */
export type MergingCartRow = CartWithLinesRow & { expired: boolean; merged_into: string | null };

/** Which carts are to be merged. */
export interface MergeKeys {
  guestCartId: string;
  tokenHash: Buffer;
  userId: string;
}

/**
 * Holds, for the running transaction, a guest's cart and the open cart of a user: in one fixed order, so that two merges
 * wait for each other and never in a circle.
 *
 * The guest's cart is found by its token, or by its user when it has become theirs.
 */
export function holdCarts(
  transaction: Database,
  { guestCartId, tokenHash, userId }: MergeKeys,
): Promise<{ id: string }[]> {
  return transaction.query(
    `select c.id from cart c
     where (c.id = $1 and (c.token_hash = $2 or c.user_id = $3)) or (c.user_id = $3 and c.completed_at is null)
     order by c.id for update`,
    [guestCartId, tokenHash, userId],
  );
}

/** The same carts with their lines as they are now, and the one that the guest's was merged into before. */
export function findMergingCarts(
  transaction: Database,
  { guestCartId, tokenHash, userId }: MergeKeys,
): Promise<MergingCartRow[]> {
  return transaction.query(
    `select ${cartColumns}, c.merged_into, c.expires_at <= now() as expired, ${linesOfCartColumn} from cart c
     where (c.id = $1 and (c.token_hash = $2 or c.user_id = $3)) or (c.user_id = $3 and c.completed_at is null)
       or (c.user_id = $3 and c.id = (select g.merged_into from cart g where g.id = $1 and g.token_hash = $2))`,
    [guestCartId, tokenHash, userId],
  );
}

/** Makes a guest's cart a user's own: its token is good for nothing from now on. */
export async function adoptCart(transaction: Database, cartId: string, userId: string): Promise<CartRow> {
  const [row] = await transaction.query<CartRow>(
    `update cart c set user_id = $2, token_hash = null, version = version + 1, updated_at = now(),
       expires_at = now() + make_interval(days => $3::integer) where c.id = $1 returning ${cartColumns}`,
    [cartId, userId, cartLifetimeDays],
  );
  return row as CartRow;
}

/** Which lines a merge moves, which it changes; the guest's others are gone. */
export interface LineMoves {
  /** Of the guest's cart, to be the user's. */
  movedIds: readonly string[];
  /** Of the user's cart. */
  changed: readonly { id: string; quantity: number }[];
}

/**
 * Moves lines from one cart to another. A variant that both have stays at the other's line, with the guest's price: it
 * is what the buyer saw last.
 */
export async function moveLines(
  transaction: Database,
  { from, to, moves }: { from: string; to: string; moves: LineMoves },
): Promise<void> {
  await transaction.query(
    `with moved as (
       update cart_line set cart_id = $2 where cart_id = $1 and id = any($3::uuid[])
     ), changed as (
       update cart_line l set quantity = item.quantity, unit_price = guest.unit_price,
         previous_price = guest.previous_price, price_version = guest.price_version, facts = guest.facts
       from unnest($4::uuid[], $5::integer[]) as item (id, quantity), cart_line guest
       where l.cart_id = $2 and l.id = item.id and guest.cart_id = $1 and guest.variant_id = l.variant_id
     )
     delete from cart_line where cart_id = $1 and id <> all ($3::uuid[])`,
    [from, to, moves.movedIds, moves.changed.map(({ id }) => id), moves.changed.map(({ quantity }) => quantity)],
  );
}

/**
 * Ends a guest's cart as merged into a user's, which takes its details and codes where it has none, and its currency
 * when it has no lines.
 *
 * @returns the user's cart
 */
export async function mergeRows(
  transaction: Database,
  { from, to, currencyCode }: { from: string; to: string; currencyCode: string },
): Promise<CartRow> {
  const [row] = await transaction.query<CartRow>(
    `with guest as (
       update cart set merged_into = $2, version = version + 1, updated_at = now() where id = $1 returning *
     )
     update cart c set currency_code = $3, note = coalesce(c.note, guest.note), email = coalesce(c.email, guest.email),
       shipping_address = coalesce(c.shipping_address, guest.shipping_address),
       billing_address = coalesce(c.billing_address, guest.billing_address),
       delivery_option_id = coalesce(c.delivery_option_id, guest.delivery_option_id),
       codes = case when c.codes = '{}' then guest.codes else c.codes end,
       version = c.version + 1, updated_at = now(), expires_at = now() + make_interval(days => $4::integer)
     from guest where c.id = $2 returning ${cartColumns}`,
    [from, to, currencyCode, cartLifetimeDays],
  );
  return row as CartRow;
}
