import type { Database } from '../../../platform/database/database';
import { jsonRows } from '../../../platform/database/json-rows';

/** An order as it is stored; its number is given by the statement. Amounts are minor units as text. */
export interface NewOrderRow {
  id: string;
  checkout_id: string;
  payment_id: string | null;
  user_id: string | null;
  /** Hexadecimal: JSON holds no bytes. */
  token_hash: string | null;
  email: string;
  currency_code: string;
  payment_status: string;
  note: string | null;
  shipping_address: object | null;
  billing_address: object | null;
  delivery_title: string | null;
  prices_include_tax: boolean;
  total_quantity: number;
  subtotal: string;
  discount_total: string;
  delivery_price: string;
  delivery_discount: string;
  delivery_tax: string;
  delivery_tax_ppm: number;
  tax_total: string;
  total: string;
  captured: string;
  /** Without the number. */
  search_text: string;
}

/** A line as it is stored. */
export interface NewOrderLineRow {
  id: string;
  position: number;
  variant_id: string;
  product_id: string;
  sku: string | null;
  product_title: string;
  variant_title: string | null;
  options: readonly object[];
  image_url: string | null;
  requires_shipping: boolean;
  weight_grams: number;
  quantity: number;
  unit_price: string;
  subtotal: string;
  discount: string;
  tax: string;
  tax_ppm: number;
  tax_title: string | null;
  total: string;
}

/** A discount as it is stored. */
export interface NewOrderDiscountRow {
  id: string;
  promotion_id: string;
  title: string;
  code: string | null;
  amount: string;
  delivery: string;
  shares: readonly { orderLineId: string; amount: string }[];
}

/** The first entry of the timeline. */
export interface PlacedEventRow {
  id: string;
  kind: string;
  data: object;
  actor: string;
}

/** Everything that an order begins with. */
export interface NewOrder {
  order: NewOrderRow;
  lines: readonly NewOrderLineRow[];
  discounts: readonly NewOrderDiscountRow[];
  event: PlacedEventRow;
}

const orderColumns = `id uuid, checkout_id uuid, payment_id uuid, user_id uuid, token_hash text, email text,
  currency_code character(3), payment_status text, note text, shipping_address jsonb, billing_address jsonb,
  delivery_title text, prices_include_tax boolean, total_quantity integer, subtotal bigint, discount_total bigint,
  delivery_price bigint, delivery_discount bigint, delivery_tax bigint, delivery_tax_ppm integer, tax_total bigint,
  total bigint, captured bigint, search_text text`;

const lineColumns = `id uuid, position integer, variant_id uuid, product_id uuid, sku text, product_title text,
  variant_title text, options jsonb, image_url text, requires_shipping boolean, weight_grams integer, quantity integer,
  unit_price bigint, subtotal bigint, discount bigint, tax bigint, tax_ppm integer, tax_title text, total bigint`;

const namesOf = (columns: string) =>
  columns
    .split(',')
    .map((column) => column.trim().split(' ')[0])
    .join(', ');

const lineNames = namesOf(lineColumns);

const insertion = `
  with placed as (
    insert into customer_order (number, ${namesOf(orderColumns)})
    select drawn.number, ${namesOf(orderColumns)
      .replace('token_hash', "decode(token_hash, 'hex')")
      .replace('search_text', "drawn.number || ' ' || search_text")}
    from jsonb_to_record($1::jsonb) as given (${orderColumns}),
      (select nextval('order_number')::integer as number) as drawn
    returning id, number
  ), lines as (
    insert into order_line (order_id, ordered_quantity, ${lineNames})
    select placed.id, given.quantity, ${lineNames.replace(/\w+/g, 'given.$&')}
    from placed, jsonb_to_recordset($2::jsonb) as given (${lineColumns})
  ), discounts as (
    insert into order_discount (id, order_id, promotion_id, title, code, amount, delivery, shares)
    select given.id, placed.id, promotion_id, title, code, amount, delivery, shares
    from placed, jsonb_to_recordset($3::jsonb) as given
      (id uuid, promotion_id uuid, title text, code text, amount bigint, delivery bigint, shares jsonb)
  ), event as (
    insert into order_event (id, order_id, kind, data, actor)
    select given.id, placed.id, kind, data, actor
    from placed, jsonb_to_record($4::jsonb) as given (id uuid, kind text, data jsonb, actor text)
  )
  select number from placed`;

/** Stores an order with its lines, discounts and the beginning of its timeline, in one statement. @returns its number */
export async function insertOrder(
  transaction: Database,
  { order, lines, discounts, event }: NewOrder,
): Promise<number> {
  const [row] = await transaction.query<{ number: number }>(insertion, [
    recordOf(order),
    jsonRows(lines),
    jsonRows(discounts),
    recordOf(event),
  ]);
  return (row as { number: number }).number;
}

/** One row as a parameter for `jsonb_to_record`, with what PostgreSQL's text cannot hold left out. */
function recordOf(row: object): string {
  return jsonRows([row]).slice(1, -1);
}
