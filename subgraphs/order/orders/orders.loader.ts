import type { Database } from '../../../platform/database/database';
import { hasScope, type Viewer } from '../../../platform/identity/viewer';
import { createLoader } from '../../../platform/loaders/create-loader';
import { createPageLoader } from '../../../platform/loaders/create-page-loader';
import { manyRowsPerKey, oneRowPerKey } from '../../../platform/loaders/group-rows';
import { findOrders, findOrdersOfCheckouts } from './order.store';
import { type OrderEventKind, orderEventKinds, publicEventKinds } from './order-event-kind';
import { countOrdersOfUsers, listOrdersOfUsers } from './order-list.store';
import type { OrderDiscountRow, OrderLineRow, RefundLineRow, RefundRow } from './order-part-rows';
import {
  countEventsOfOrders,
  countOfOrders,
  findDiscountsOfOrders,
  findLinesOfRefunds,
  findOrderLines,
  findRefunds,
  listEventsOfOrders,
  listLinesOfOrders,
  listRefundsOfOrders,
} from './order-parts.store';
import type { OrderRow } from './order-row';

/** Loaders of one request over the tables of orders. Who may see an order is checked by who uses them. */
export type OrdersLoaders = ReturnType<typeof createOrdersLoaders>;

const named = (loader: string) => ({ subgraph: 'order', loader });

const ofOrder = (row: { order_id: string }) => row.order_id;

/** A loader of how many rows of a list each parent has. */
function createCounts(name: string, count: (ids: readonly string[]) => Promise<{ order_id: string; count: number }[]>) {
  return createLoader<string, number>(named(name), async (ids) =>
    oneRowPerKey(ids, await count(ids), ofOrder).map((row) => row?.count ?? 0),
  );
}

function createOrderLoaders(database: Database) {
  return {
    orderById: createLoader<string, OrderRow | null>(named('orderById'), async (ids) =>
      oneRowPerKey(ids, await findOrders(database, ids), (row) => row.id),
    ),
    orderOfCheckout: createLoader<string, OrderRow | null>(named('orderOfCheckout'), async (ids) =>
      oneRowPerKey(ids, await findOrdersOfCheckouts(database, ids), (row) => row.checkout_id),
    ),
    ordersOfUser: createPageLoader(named('ordersOfUser'), async (userIds, page, _args: null) =>
      manyRowsPerKey<string | null, Awaited<ReturnType<typeof listOrdersOfUsers>>[number]>(
        userIds,
        await listOrdersOfUsers(database, userIds, page),
        (row) => row.user_id,
      ),
    ),
    orderCountOfUser: createLoader<string, number>(named('orderCountOfUser'), async (userIds) => {
      const counts = await countOrdersOfUsers(database, userIds);
      return oneRowPerKey(userIds, counts, (row) => row.user_id).map((row) => row?.count ?? 0);
    }),
  };
}

function createPartLoaders(database: Database, kinds: readonly OrderEventKind[]) {
  return {
    linesOfOrder: createPageLoader(named('linesOfOrder'), async (ids, page, _args: null) =>
      manyRowsPerKey(ids, await listLinesOfOrders(database, ids, page), ofOrder),
    ),
    lineCountOfOrder: createCounts('lineCountOfOrder', (ids) => countOfOrders(database, 'order_line', ids)),
    eventsOfOrder: createPageLoader(named('eventsOfOrder'), async (ids, page, _args: null) =>
      manyRowsPerKey(ids, await listEventsOfOrders(database, ids, page, kinds), ofOrder),
    ),
    eventCountOfOrder: createCounts('eventCountOfOrder', (ids) => countEventsOfOrders(database, ids, kinds)),
    refundsOfOrder: createPageLoader(named('refundsOfOrder'), async (ids, page, _args: null) =>
      manyRowsPerKey(ids, await listRefundsOfOrders(database, ids, page), ofOrder),
    ),
    refundCountOfOrder: createCounts('refundCountOfOrder', (ids) => countOfOrders(database, 'refund', ids)),
    discountsOfOrder: createLoader<string, OrderDiscountRow[]>(named('discountsOfOrder'), async (ids) =>
      manyRowsPerKey(ids, await findDiscountsOfOrders(database, ids), ofOrder),
    ),
    lineById: createLoader<string, (OrderLineRow & { currency_code: string }) | null>(named('lineById'), async (ids) =>
      oneRowPerKey(ids, await findOrderLines(database, ids), (row) => row.id),
    ),
    refundById: createLoader<string, RefundRow | null>(named('refundById'), async (ids) =>
      oneRowPerKey(ids, await findRefunds(database, ids), (row) => row.id),
    ),
    linesOfRefund: createLoader<string, RefundLineRow[]>(named('linesOfRefund'), async (ids) =>
      manyRowsPerKey(ids, await findLinesOfRefunds(database, ids), (row) => row.refund_id),
    ),
  };
}

/** @param viewer whose rights decide which entries of a timeline the loaders know of */
export function createOrdersLoaders(database: Database, viewer: Viewer) {
  const kinds = hasScope(viewer, 'orders:read') ? (Object.keys(orderEventKinds) as OrderEventKind[]) : publicEventKinds;
  return { ...createOrderLoaders(database), ...createPartLoaders(database, kinds) };
}
