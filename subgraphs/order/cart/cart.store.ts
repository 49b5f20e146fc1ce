import type { Database } from '../../../platform/database/database';
import type { PostalAddress } from '../addresses/postal-address';
import type { CartClaim } from './cart-access';
import { cartLifetimeDays } from './cart-limits';

/** A cart as it is stored. */
export interface CartRow {
  id: string;
  user_id: string | null;
  token_hash: Buffer | null;
  currency_code: string;
  note: string | null;
  email: string | null;
  shipping_address: PostalAddress | null;
  billing_address: PostalAddress | null;
  delivery_option_id: string | null;
  codes: string[];
  version: number;
  completed_at: Date | null;
  order_id: string | null;
  created_at: Date;
  updated_at: Date;
  expires_at: Date;
}

/** What a `CartRow` is read from: table alias `c`. */
export const cartColumns = `c.id, c.user_id, c.token_hash, c.currency_code, c.note, c.email, c.shipping_address,
  c.billing_address, c.delivery_option_id, c.codes, c.version, c.completed_at, c.order_id, c.created_at, c.updated_at,
  c.expires_at`;

/** Holds for a cart, in table alias `c`, that can be changed: neither ordered nor merged nor expired. */
export const openCart = 'c.completed_at is null and c.merged_into is null and c.expires_at > now()';

/** Carts by id that have not expired, in no order. */
export function findCarts(database: Database, ids: readonly string[]): Promise<CartRow[]> {
  return database.query(
    `select ${cartColumns} from cart c where c.id = any($1::uuid[]) and c.merged_into is null and c.expires_at > now()`,
    [ids],
  );
}

/** Open carts of users, in no order. */
export function findCartsOfUsers(database: Database, userIds: readonly string[]): Promise<CartRow[]> {
  return database.query(`select ${cartColumns} from cart c where c.user_id = any($1::uuid[]) and ${openCart}`, [
    userIds,
  ]);
}

/** A cart that the claim is good for, with whether it has expired; `null` when there is none. */
export async function findClaimedCart(
  database: Database,
  { cartId, userId, tokenHash }: CartClaim,
): Promise<(CartRow & { expired: boolean }) | null> {
  const [row] = await database.query<CartRow & { expired: boolean }>(
    `select ${cartColumns}, c.expires_at <= now() as expired from cart c
     where c.id = $1 and (c.user_id = $2 or c.token_hash = $3) and c.merged_into is null`,
    [cartId, userId, tokenHash],
  );
  return row ?? null;
}

/** A cart to be stored: of a user, or of a guest with a token. */
export interface NewCart {
  id: string;
  userId: string | null;
  tokenHash: Buffer | null;
  currencyCode: string;
  note: string | null;
}

/**
 * Inserts a cart unless its user has one that is alive. Each new cart takes a few long expired ones away: the table
 * stays as small as the shop is busy, without a clock of its own. For a week an expired one still says so.
 *
 * @returns the row, or `null`
 */
export async function insertCart(transaction: Database, cart: NewCart): Promise<CartRow | null> {
  const [row] = await transaction.query<CartRow>(
    `with swept as (
       delete from cart where id in (
         select id from cart where expires_at < now() - interval '7 days' and id <> $1
         order by expires_at limit 20 for update skip locked
       )
     )
     insert into cart as c (id, user_id, token_hash, currency_code, note, expires_at)
     values ($1, $2, $3, $4, $5, now() + make_interval(days => $6::integer))
     on conflict (user_id) where completed_at is null do nothing returning ${cartColumns}`,
    [cart.id, cart.userId, cart.tokenHash, cart.currencyCode, cart.note, cartLifetimeDays],
  );
  return row ?? null;
}

/** Deletes the cart of a user when it has expired, so that a new one can take its place. */
export async function deleteExpiredCart(transaction: Database, userId: string): Promise<void> {
  await transaction.query('delete from cart where user_id = $1 and completed_at is null and expires_at <= now()', [
    userId,
  ]);
}

/**
 * Takes a cart for the running transaction and puts its end off, as a new version; every change of a cart or its lines begins with it,
 * so that they come one after the other.
 *
 * @returns the row, `null` when the claim is good for no open cart
 */
export async function takeCart(transaction: Database, claim: CartClaim): Promise<CartRow | null> {
  const [row] = await transaction.query<CartRow>(
    `update cart c set version = version + 1, updated_at = now(), expires_at = now() + make_interval(days => $4::integer)
     where c.id = $1 and (c.user_id = $2 or c.token_hash = $3) and ${openCart} returning ${cartColumns}`,
    [claim.cartId, claim.userId, claim.tokenHash, cartLifetimeDays],
  );
  return row ?? null;
}

/** Sets the note of an open cart. @returns the row, `null` when the claim is good for none */
export async function updateCartNote(
  database: Database,
  claim: CartClaim,
  note: string | null,
): Promise<CartRow | null> {
  const [row] = await database.query<CartRow>(
    `update cart c set note = $5, version = version + 1, updated_at = now(),
       expires_at = now() + make_interval(days => $4::integer)
     where c.id = $1 and (c.user_id = $2 or c.token_hash = $3) and ${openCart} returning ${cartColumns}`,
    [claim.cartId, claim.userId, claim.tokenHash, cartLifetimeDays, note],
  );
  return row ?? null;
}

/** Deletes a cart with its lines, unless it has become an order. @returns whether the claim was good for one */
export async function deleteClaimedCart(database: Database, claim: CartClaim): Promise<boolean> {
  const deleted = await database.query(
    `delete from cart c where c.id = $1 and (c.user_id = $2 or c.token_hash = $3) and c.completed_at is null
       and c.merged_into is null returning c.id`,
    [claim.cartId, claim.userId, claim.tokenHash],
  );
  return deleted.length === 1;
}
