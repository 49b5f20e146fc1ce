import type { Database } from '../../../platform/database/database';
import { maxLineQuantity } from './cart-limits';

/** A line as it is stored; `unit_price` in minor units, as text because it is a bigint. */
export interface CartLineRow {
  id: string;
  cart_id: string;
  variant_id: string;
  quantity: number;
  unit_price: string;
}

/** All lines of many carts, of each the first that was added first. */
export function findLinesOfCarts(database: Database, cartIds: readonly string[]): Promise<CartLineRow[]> {
  return database.query(
    `select l.id, l.cart_id, l.variant_id, l.quantity, l.unit_price from cart_line l
     where l.cart_id = any($1::uuid[]) order by l.cart_id, l.id`,
    [cartIds],
  );
}

/** A variant to be put into a cart. */
export interface NewCartLine {
  id: string;
  variantId: string;
  quantity: number;
  /** Minor units of the cart's currency. */
  unitPrice: bigint;
}

/**
 * Puts variants into a cart; one that is there already gets the sum of both quantities, and the new price.
 *
 * @returns those put in: one whose sum would pass the limit is left out
 */
export function addLines(
  transaction: Database,
  cartId: string,
  lines: readonly NewCartLine[],
): Promise<{ variant_id: string }[]> {
  return transaction.query(
    `insert into cart_line as l (id, cart_id, variant_id, quantity, unit_price)
     select id, $1, variant_id, quantity, unit_price
     from unnest($2::uuid[], $3::uuid[], $4::integer[], $5::bigint[]) as item (id, variant_id, quantity, unit_price)
     on conflict (cart_id, variant_id) do update
       set quantity = l.quantity + excluded.quantity, unit_price = excluded.unit_price
       where l.quantity + excluded.quantity <= $6::integer
     returning l.variant_id`,
    [
      cartId,
      lines.map((line) => line.id),
      lines.map((line) => line.variantId),
      lines.map((line) => line.quantity),
      lines.map((line) => line.unitPrice.toString()),
      maxLineQuantity,
    ],
  );
}

/** Sets the quantities of lines. @returns those that the cart has */
export function setLineQuantities(
  transaction: Database,
  cartId: string,
  lines: readonly { id: string; quantity: number }[],
): Promise<{ id: string }[]> {
  return transaction.query(
    `update cart_line l set quantity = item.quantity from unnest($2::uuid[], $3::integer[]) as item (id, quantity)
     where l.cart_id = $1 and l.id = item.id returning l.id`,
    [cartId, lines.map((line) => line.id), lines.map((line) => line.quantity)],
  );
}

/** Takes lines out of a cart. @returns those that it had */
export function deleteLines(
  transaction: Database,
  cartId: string,
  lineIds: readonly string[],
): Promise<{ id: string }[]> {
  return transaction.query('delete from cart_line l where l.cart_id = $1 and l.id = any($2::uuid[]) returning l.id', [
    cartId,
    lineIds,
  ]);
}
