import type { Database } from '../../../platform/database/database';
import { jsonRows } from '../../../platform/database/json-rows';
import type { LinePrice } from './cart-line.store';

/** A line with what product says of it now. */
export type RefreshedLine = LinePrice & { cartLineId: string };

/**
 * Stores new prices and facts of lines, as a new version of their cart. A price that moved is kept as the previous one.
 *
 * @returns the lines that were there; none when the cart is no longer the version that was quoted
 */
export function storeFreshPrices(
  database: Database,
  cart: { cartId: string; cartVersion: number },
  lines: readonly RefreshedLine[],
): Promise<{ id: string }[]> {
  const records = lines.map(({ cartLineId, unitPrice, priceVersion, facts }) => ({
    id: cartLineId,
    unit_price: unitPrice.toString(),
    price_version: priceVersion,
    facts,
  }));
  return database.query(
    `with taken as (
       update cart set version = version + 1, updated_at = now()
       where id = $1 and version = $2 and completed_at is null and merged_into is null returning id
     )
     update cart_line l set unit_price = item.unit_price, price_version = item.price_version, facts = item.facts,
       previous_price = case when l.unit_price = item.unit_price then l.previous_price else l.unit_price end
     from taken, jsonb_to_recordset($3::jsonb) as item (id uuid, unit_price bigint, price_version text, facts jsonb)
     where l.cart_id = taken.id and l.id = item.id returning l.id`,
    [cart.cartId, cart.cartVersion, jsonRows(records)],
  );
}
