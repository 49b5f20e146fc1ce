import type { Database } from '../../../platform/database/database';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { type PageArgs, readPage } from '../../../platform/paging/page-args';
import type { Order } from './order.type';
import type { OrderFilter, OrderSort } from './order-filter.type';
import { countOrders, listOrders } from './order-list.store';
import { readOrderCriteria, readOrderOrder } from './read-order-criteria';
import { toOrder } from './to-order';

/** Which orders the staff wants to see. */
export interface OrderListRequest {
  filter?: OrderFilter | null;
  sort?: OrderSort | null;
  search?: string | null;
}

/** One page of the orders of the shop. */
export async function listOrderPage(
  database: Database,
  args: PageArgs,
  { filter, sort, search }: OrderListRequest,
): Promise<Connection<Order>> {
  const criteria = readOrderCriteria(filter, search);
  const order = readOrderOrder(sort, criteria);
  const list = `orders:${order.key}:${order.descending ? 'desc' : 'asc'}`;
  const page = readPage(args, list);
  return toConnection({
    list,
    page,
    rows: await listOrders(database, criteria, order, page),
    cursorOf: (row) => row.cursor_values,
    toNode: toOrder,
    count: () => countOrders(database, criteria),
  });
}
