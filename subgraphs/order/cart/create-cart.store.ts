import type { Database } from '../../../platform/database/database';
import { jsonRows } from '../../../platform/database/json-rows';
import { type CartRow, cartColumns } from './cart.store';
import type { CartDetails } from './cart-details';
import { cartLifetimeDays } from './cart-limits';
import { lineRecord, type NewCartLine } from './cart-line.store';

/** A cart to be stored: of a user, or of a guest with a token. */
export interface NewCart extends CartDetails {
  id: string;
  userId: string | null;
  tokenHash: Buffer | null;
  currencyCode: string;
  lines: readonly NewCartLine[];
}

/**
 * Inserts a cart with its lines, in one statement, unless its user has an open one.
 *
 * @returns the row, or `null`
 */
export async function insertCart(database: Database, cart: NewCart): Promise<CartRow | null> {
  const [row] = await database.query<CartRow>(
    `with c as (
       insert into cart (id, user_id, token_hash, currency_code, note, email, shipping_address, billing_address,
         expires_at)
       values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb, now() + make_interval(days => $9::integer))
       on conflict (user_id) where completed_at is null do nothing returning *
     ), line as (
       insert into cart_line (id, cart_id, variant_id, quantity, unit_price, price_version, facts)
       select item.id, c.id, item.variant_id, item.quantity, item.unit_price, item.price_version, item.facts
       from c, jsonb_to_recordset($10::jsonb) as item (id uuid, variant_id uuid, quantity integer, unit_price bigint,
         price_version text, facts jsonb)
     )
     select ${cartColumns} from c`,
    [
      cart.id,
      cart.userId,
      cart.tokenHash,
      cart.currencyCode,
      cart.note ?? null,
      cart.email ?? null,
      cart.shippingAddress ? JSON.stringify(cart.shippingAddress) : null,
      cart.billingAddress ? JSON.stringify(cart.billingAddress) : null,
      cartLifetimeDays,
      jsonRows(cart.lines.map(lineRecord)),
    ],
  );
  return row ?? null;
}

/** Deletes the open cart of a user when it has expired, so that a new one can take its place. */
export async function deleteExpiredCart(database: Database, userId: string): Promise<void> {
  await database.query('delete from cart where user_id = $1 and completed_at is null and expires_at <= now()', [
    userId,
  ]);
}
