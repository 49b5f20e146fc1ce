import type { Database } from '../../../platform/database/database';
import { jsonRows } from '../../../platform/database/json-rows';
import { maxLineQuantity } from './cart-limits';
import type { LineFacts } from './line-facts';

/** A line as it is stored; prices in minor units, as text because they are bigints. */
export interface CartLineRow {
  id: string;
  cart_id: string;
  variant_id: string;
  quantity: number;
  unit_price: string;
  /** What one cost when the price was found to have moved, `null` when it has not. */
  previous_price: string | null;
  price_version: string | null;
  facts: LineFacts | null;
}

/** What a `CartLineRow` is read from: table alias `l`. */
const lineColumns = `l.id, l.cart_id, l.variant_id, l.quantity, l.unit_price::text, l.previous_price::text,
  l.price_version, l.facts`;

/** The lines of the cart in table alias `c` as one JSON value, in the order in which they were added. */
export const linesOfCartColumn = `(select coalesce(json_agg(l order by l.id), '[]')
  from (select ${lineColumns} from cart_line l where l.cart_id = c.id) l) as lines`;

/** All lines of many carts, of each the first that was added first. */
export function findLinesOfCarts(database: Database, cartIds: readonly string[]): Promise<CartLineRow[]> {
  return database.query(
    `select ${lineColumns} from cart_line l where l.cart_id = any($1::uuid[]) order by l.cart_id, l.id`,
    [cartIds],
  );
}

/** The price of a variant, and what product said with it. */
export interface LinePrice {
  /** Minor units of the cart's currency. */
  unitPrice: bigint;
  /** Which state of the variant the price is of. */
  priceVersion: string;
  facts: LineFacts;
}

/** A variant to be put into a cart. */
export interface NewCartLine extends LinePrice {
  id: string;
  variantId: string;
  quantity: number;
}

/** A line as one row of a statement's JSON parameter. */
export function lineRecord({ id, variantId, quantity, unitPrice, priceVersion, facts }: NewCartLine): object {
  return { id, variant_id: variantId, quantity, unit_price: unitPrice.toString(), price_version: priceVersion, facts };
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
    `insert into cart_line as l (id, cart_id, variant_id, quantity, unit_price, price_version, facts)
     select id, $1, variant_id, quantity, unit_price, price_version, facts
     from jsonb_to_recordset($2::jsonb) as item (id uuid, variant_id uuid, quantity integer, unit_price bigint,
       price_version text, facts jsonb)
     on conflict (cart_id, variant_id) do update
       set quantity = l.quantity + excluded.quantity, unit_price = excluded.unit_price,
         previous_price = case when l.unit_price = excluded.unit_price then l.previous_price else l.unit_price end,
         price_version = excluded.price_version, facts = excluded.facts
       where l.quantity + excluded.quantity <= $3::integer
     returning l.variant_id`,
    [cartId, jsonRows(lines.map(lineRecord)), maxLineQuantity],
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
