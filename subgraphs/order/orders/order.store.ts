import type { Database } from '../../../platform/database/database';
import type { OrderRow } from './order-row';

/** Columns of an `OrderRow`, of the table under the name `o`. */
export const orderColumns = `o.id, o.number, o.checkout_id, o.payment_id, o.user_id, o.token_hash, o.email,
  o.currency_code, o.status, o.payment_status, o.fulfillment_status, o.note, o.staff_note, o.shipping_address,
  o.billing_address, o.delivery_title, o.prices_include_tax, o.total_quantity, o.subtotal, o.discount_total,
  o.delivery_price, o.delivery_discount, o.delivery_tax, o.delivery_tax_ppm, o.tax_total, o.total, o.captured,
  o.refunded, o.money_back, o.cancel_reason, o.cancelled_at, o.placed_at, o.updated_at`;

/** Orders by id, in no order. */
export function findOrders(database: Database, ids: readonly string[]): Promise<OrderRow[]> {
  return database.query(`select ${orderColumns} from customer_order o where o.id = any($1::uuid[])`, [ids]);
}

/** The order with this number, `null` when there is none. */
export async function findOrderByNumber(database: Database, number: number): Promise<OrderRow | null> {
  const [row] = await database.query<OrderRow>(`select ${orderColumns} from customer_order o where o.number = $1`, [
    number,
  ]);
  return row ?? null;
}

/** Orders of these checkouts, in no order. */
export function findOrdersOfCheckouts(database: Database, checkoutIds: readonly string[]): Promise<OrderRow[]> {
  return database.query(`select ${orderColumns} from customer_order o where o.checkout_id = any($1::uuid[])`, [
    checkoutIds,
  ]);
}

/** Takes an order for the running transaction. @returns the row, `null` when there is none */
export async function selectOrderForUpdate(transaction: Database, id: string): Promise<OrderRow | null> {
  const [row] = await transaction.query<OrderRow>(
    `select ${orderColumns} from customer_order o where o.id = $1 for update`,
    [id],
  );
  return row ?? null;
}
