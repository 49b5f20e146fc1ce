import type { Database } from '../../../platform/database/database';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PostalAddress } from '../addresses/postal-address';
import type { CartClaim } from './cart-access';
import type { CartDetails } from './cart-details';
import { cartLifetimeDays } from './cart-limits';
import { type CartLineRow, linesOfCartColumn } from './cart-line.store';

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

/** A cart with all its lines, in the order in which they were added. */
export type CartWithLinesRow = CartRow & { lines: CartLineRow[] };

/** Carts by id that have not expired, with their lines, in no order. */
export function findCarts(database: Database, ids: readonly string[]): Promise<CartWithLinesRow[]> {
  return database.query(
    `select ${cartColumns}, ${linesOfCartColumn} from cart c
     where c.id = any($1::uuid[]) and c.merged_into is null and c.expires_at > now()`,
    [ids],
  );
}

/** Open carts of users, with their lines, in no order. */
export function findCartsOfUsers(database: Database, userIds: readonly string[]): Promise<CartWithLinesRow[]> {
  return database.query(
    `select ${cartColumns}, ${linesOfCartColumn} from cart c where c.user_id = any($1::uuid[]) and ${openCart}`,
    [userIds],
  );
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

const detailColumns = [
  ['note', 'note', 'text'],
  ['email', 'email', 'text'],
  ['shippingAddress', 'shipping_address', 'jsonb'],
  ['billingAddress', 'billing_address', 'jsonb'],
  ['deliveryOptionId', 'delivery_option_id', 'text'],
] as const satisfies readonly (readonly [keyof CartDetails, string, string])[];

/** Sets those details of an open cart that are given. @returns the row, `null` when the claim is good for none */
export async function updateCartDetails(
  database: Database,
  claim: CartClaim,
  details: CartDetails,
): Promise<CartRow | null> {
  const parameters = new SqlParameters();
  const assignments = detailColumns.flatMap(([name, column, type]) => {
    const value = details[name];
    if (value === undefined) return [];
    return [`${column} = ${parameters.add(type === 'jsonb' && value ? JSON.stringify(value) : value, type)}`];
  });
  const lifetime = parameters.add(cartLifetimeDays, 'integer');
  const [id, userId, tokenHash] = [
    parameters.add(claim.cartId, 'uuid'),
    parameters.add(claim.userId, 'uuid'),
    parameters.add(claim.tokenHash, 'bytea'),
  ];
  const [row] = await database.query<CartRow>(
    `update cart c set ${[...assignments, 'version = version + 1', 'updated_at = now()'].join(', ')},
       expires_at = now() + make_interval(days => ${lifetime})
     where c.id = ${id} and (c.user_id = ${userId} or c.token_hash = ${tokenHash}) and ${openCart}
     returning ${cartColumns}`,
    parameters.values,
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
