import type { Database } from '../../../platform/database/database';
import { keysetPage, type SortColumn } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';
import type { OrderEventKind } from './order-event-kind';
import type { OrderDiscountRow, OrderEventRow, OrderLineRow, RefundLineRow, RefundRow } from './order-part-rows';

/** Columns of an `OrderLineRow`, of the table under the name `l`. */
export const orderLineColumns = `l.id, l.order_id, l.position, l.variant_id, l.product_id, l.sku, l.product_title,
  l.variant_title, l.options, l.image_url, l.requires_shipping, l.weight_grams, l.ordered_quantity, l.quantity,
  l.fulfilled_quantity, l.returned_quantity, l.unit_price, l.subtotal, l.discount, l.tax, l.tax_ppm, l.tax_title,
  l.total`;

const refundColumns = `r.id, r.order_id, o.currency_code, r.operation_id, r.amount, r.status, r.reason, r.actor,
  r.created_at, r.settled_at`;

/** A list that hangs on orders. */
interface NestedList {
  columns: string;
  from: string;
  /** Condition besides the order's key, in SQL. */
  where: string;
  sort: SortColumn[];
}

/** One page of a nested list of many orders, in one statement. */
function nestedPage<Row>(
  database: Database,
  of: { orderIds: readonly string[]; page: PageRequest; parameters: SqlParameters },
  { columns, from, where, sort }: NestedList,
): Promise<(Row & { cursor_values: string[] })[]> {
  const { parameters, page } = of;
  const parents = parameters.add(of.orderIds, 'uuid[]');
  const keyset = keysetPage({ columns: sort, descending: false, page, parameters });
  return database.query(
    `select child.* from unnest(${parents}) as parent (id) cross join lateral (
       select ${columns}, ${keyset.select} from ${from} where ${where} and ${keyset.where}
       order by ${keyset.orderBy} limit ${keyset.limit}
     ) child`,
    parameters.values,
  );
}

/** The same page of the lines of many orders. */
export function listLinesOfOrders(database: Database, orderIds: readonly string[], page: PageRequest) {
  return nestedPage<OrderLineRow>(
    database,
    { orderIds, page, parameters: new SqlParameters() },
    {
      columns: orderLineColumns,
      from: 'order_line l',
      where: 'l.order_id = parent.id',
      sort: [{ sql: 'l.position', type: 'integer' }],
    },
  );
}

/** Lines by id, with the currency of their amounts, in no order. */
export function findOrderLines(
  database: Database,
  ids: readonly string[],
): Promise<(OrderLineRow & { currency_code: string })[]> {
  return database.query(
    `select ${orderLineColumns}, o.currency_code from order_line l join customer_order o on o.id = l.order_id
     where l.id = any($1::uuid[])`,
    [ids],
  );
}

/** The same page of the timelines of many orders. @param kinds that are shown */
export function listEventsOfOrders(
  database: Database,
  orderIds: readonly string[],
  page: PageRequest,
  kinds: readonly OrderEventKind[],
) {
  const parameters = new SqlParameters();
  return nestedPage<OrderEventRow>(
    database,
    { orderIds, page, parameters },
    {
      columns: 'e.id, e.order_id, e.kind, e.data, e.actor, e.created_at',
      from: 'order_event e',
      where: `e.order_id = parent.id and e.kind = any(${parameters.add(kinds, 'text[]')})`,
      sort: [{ sql: 'e.id', type: 'uuid' }],
    },
  );
}

/** The same page of the refunds of many orders. */
export function listRefundsOfOrders(database: Database, orderIds: readonly string[], page: PageRequest) {
  return nestedPage<RefundRow>(
    database,
    { orderIds, page, parameters: new SqlParameters() },
    {
      columns: refundColumns,
      from: 'refund r join customer_order o on o.id = r.order_id',
      where: 'r.order_id = parent.id',
      sort: [{ sql: 'r.id', type: 'uuid' }],
    },
  );
}

/** All discounts of orders, the greatest first. */
export function findDiscountsOfOrders(database: Database, orderIds: readonly string[]): Promise<OrderDiscountRow[]> {
  return database.query(
    `select id, order_id, promotion_id, title, code, amount, delivery, shares from order_discount
     where order_id = any($1::uuid[]) order by amount desc, id`,
    [orderIds],
  );
}

/** Refunds by id, in no order. */
export function findRefunds(database: Database, ids: readonly string[]): Promise<RefundRow[]> {
  return database.query(
    `select ${refundColumns} from refund r join customer_order o on o.id = r.order_id where r.id = any($1::uuid[])`,
    [ids],
  );
}

/** All lines of refunds, in the order of the order's lines. */
export function findLinesOfRefunds(database: Database, refundIds: readonly string[]): Promise<RefundLineRow[]> {
  return database.query(
    `select f.refund_id, o.currency_code, f.quantity as refunded_quantity, f.amount as refunded_amount,
       ${orderLineColumns}
     from refund_line f join order_line l on l.id = f.order_line_id join customer_order o on o.id = l.order_id
     where f.refund_id = any($1::uuid[]) order by l.position`,
    [refundIds],
  );
}

/** How many rows of a nested list each order has. */
export async function countOfOrders(
  database: Database,
  list: 'order_line' | 'refund',
  orderIds: readonly string[],
): Promise<{ order_id: string; count: number }[]> {
  return database.query(
    `select order_id, count(*)::integer as count from ${list} where order_id = any($1::uuid[]) group by order_id`,
    [orderIds],
  );
}

/** How many entries the timeline of each order has. @param kinds that are counted */
export function countEventsOfOrders(
  database: Database,
  orderIds: readonly string[],
  kinds: readonly OrderEventKind[],
): Promise<{ order_id: string; count: number }[]> {
  return database.query(
    `select order_id, count(*)::integer as count from order_event
     where order_id = any($1::uuid[]) and kind = any($2::text[]) group by order_id`,
    [orderIds, kinds],
  );
}
