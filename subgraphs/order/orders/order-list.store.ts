import type { Database } from '../../../platform/database/database';
import { keysetPage, type SortColumn } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';
import { orderColumns } from './order.store';
import type { OrderCriteria, OrderOrder } from './order-criteria';
import type { OrderSortKey } from './order-filter.type';
import type { OrderRow } from './order-row';

/** An order of a page. */
export type ListedOrderRow = OrderRow & { cursor_values: string[] };

const sortColumns: Readonly<Record<OrderSortKey, SortColumn[]>> = {
  PLACED_AT: [
    { sql: 'o.placed_at', type: 'timestamptz' },
    { sql: 'o.id', type: 'uuid' },
  ],
  NUMBER: [{ sql: 'o.number', type: 'integer' }],
  TOTAL: [
    { sql: 'o.total', type: 'bigint' },
    { sql: 'o.id', type: 'uuid' },
  ],
};

function conditionsOf(criteria: OrderCriteria, parameters: SqlParameters): string {
  const compare = (sql: string, value: unknown, type: string) =>
    value === null ? null : `${sql} ${parameters.add(value, type)}`;
  const anyOf = (column: string, values: string[] | null) =>
    values && `${column} = any(${parameters.add(values, 'text[]')})`;
  const words = criteria.words.map((word) =>
    compare('o.search_text like', `%${word.replace(/[\\%_]/g, '\\$&')}%`, 'text'),
  );
  return [
    'true',
    anyOf('o.status', criteria.statuses),
    anyOf('o.payment_status', criteria.paymentStatuses),
    anyOf('o.fulfillment_status', criteria.fulfillmentStatuses),
    compare('o.placed_at >=', criteria.placedAfter, 'timestamptz'),
    compare('o.placed_at <', criteria.placedBefore, 'timestamptz'),
    compare('o.email =', criteria.email, 'text'),
    compare('o.user_id =', criteria.userId, 'uuid'),
    compare('o.currency_code =', criteria.currencyCode, 'char(3)'),
    compare('o.total >=', criteria.minTotal, 'bigint'),
    compare('o.total <=', criteria.maxTotal, 'bigint'),
    ...words,
  ]
    .filter((condition) => condition !== null)
    .join(' and ');
}

/** One page of the orders that are wanted. */
export function listOrders(
  database: Database,
  criteria: OrderCriteria,
  order: OrderOrder,
  page: PageRequest,
): Promise<ListedOrderRow[]> {
  const parameters = new SqlParameters();
  const columns = sortColumns[order.key];
  const keyset = keysetPage({ columns, descending: order.descending, page, parameters });
  return database.query(
    `select ${orderColumns}, ${keyset.select} from customer_order o
     where ${conditionsOf(criteria, parameters)} and ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`,
    parameters.values,
  );
}

/** Number of orders that are wanted. */
export async function countOrders(database: Database, criteria: OrderCriteria): Promise<number> {
  const parameters = new SqlParameters();
  const [row] = await database.query<{ count: number }>(
    `select count(*)::integer as count from customer_order o where ${conditionsOf(criteria, parameters)}`,
    parameters.values,
  );
  return row?.count ?? 0;
}

/** The same page of the orders of many users, each user's newest first. */
export function listOrdersOfUsers(
  database: Database,
  userIds: readonly string[],
  page: PageRequest,
): Promise<ListedOrderRow[]> {
  const parameters = new SqlParameters();
  const parents = parameters.add(userIds, 'uuid[]');
  const keyset = keysetPage({ columns: sortColumns.PLACED_AT, descending: true, page, parameters });
  return database.query(
    `select child.* from unnest(${parents}) as parent (id) cross join lateral (
       select ${orderColumns}, ${keyset.select} from customer_order o
       where o.user_id = parent.id and ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}
     ) child`,
    parameters.values,
  );
}

/** How many orders each user has. */
export function countOrdersOfUsers(
  database: Database,
  userIds: readonly string[],
): Promise<{ user_id: string; count: number }[]> {
  return database.query(
    `select user_id, count(*)::integer as count from customer_order where user_id = any($1::uuid[]) group by user_id`,
    [userIds],
  );
}
