import type { Database } from '../../../platform/database/database';
import { jsonRows } from '../../../platform/database/json-rows';
import type { OrderDiscountRow, OrderLineRow } from './order-part-rows';
import { orderLineColumns } from './order-parts.store';

/** All lines of an order, in their order. */
export function findAllLines(transaction: Database, orderId: string): Promise<OrderLineRow[]> {
  return transaction.query(`select ${orderLineColumns} from order_line l where l.order_id = $1 order by l.position`, [
    orderId,
  ]);
}

/** All discounts of an order, in one fixed order. */
export function findAllDiscounts(transaction: Database, orderId: string): Promise<OrderDiscountRow[]> {
  return transaction.query(
    `select id, order_id, promotion_id, title, code, amount, delivery, shares from order_discount
     where order_id = $1 order by id`,
    [orderId],
  );
}

/** What the refunds of an order that the provider has not answered yet will give back, in minor units. */
export async function sumPendingRefunds(transaction: Database, orderId: string): Promise<bigint> {
  const [row] = await transaction.query<{ pending: string }>(
    `select coalesce(sum(amount), 0)::bigint as pending from refund where order_id = $1 and status = 'PENDING'`,
    [orderId],
  );
  return BigInt((row as { pending: string }).pending);
}

/** Says why an order was cancelled. @param moneyBack whether what is captured yet is to go back */
export async function updateCancelled(
  transaction: Database,
  { orderId, reason, moneyBack }: { orderId: string; reason: string | null; moneyBack: boolean },
): Promise<void> {
  await transaction.query(
    `update customer_order set cancel_reason = $2, cancelled_at = now(), money_back = $3, updated_at = now()
     where id = $1`,
    [orderId, reason, moneyBack],
  );
}

/** Sets the staff's note of an order. */
export async function updateStaffNote(transaction: Database, orderId: string, note: string | null): Promise<void> {
  await transaction.query('update customer_order set staff_note = $2, updated_at = now() where id = $1', [
    orderId,
    note,
  ]);
}

/** What an edit leaves of an order. Amounts are minor units as text. */
export interface EditedRows {
  lines: readonly { id: string; quantity: number; subtotal: string; discount: string; tax: string; total: string }[];
  discounts: readonly { id: string; amount: string; shares: readonly object[] }[];
  order: {
    id: string;
    total_quantity: number;
    subtotal: string;
    discount_total: string;
    tax_total: string;
    total: string;
  };
}

/** Writes what an edit leaves of an order, in one statement: the parts never disagree with the whole. */
export async function updateEdited(transaction: Database, { lines, discounts, order }: EditedRows): Promise<void> {
  await transaction.query(
    `with lines as (
       update order_line l set quantity = given.quantity, subtotal = given.subtotal, discount = given.discount,
         tax = given.tax, total = given.total
       from jsonb_to_recordset($1::jsonb) as given
         (id uuid, quantity integer, subtotal bigint, discount bigint, tax bigint, total bigint)
       where l.id = given.id and l.order_id = $3
     ), discounts as (
       update order_discount d set amount = given.amount, shares = given.shares
       from jsonb_to_recordset($2::jsonb) as given (id uuid, amount bigint, shares jsonb)
       where d.id = given.id and d.order_id = $3
     )
     update customer_order set total_quantity = $4, subtotal = $5, discount_total = $6, tax_total = $7, total = $8,
       updated_at = now()
     where id = $3`,
    [
      jsonRows(lines),
      jsonRows(discounts),
      order.id,
      order.total_quantity,
      order.subtotal,
      order.discount_total,
      order.tax_total,
      order.total,
    ],
  );
}
