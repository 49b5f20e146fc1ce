import type { Database } from '../../../platform/database/database';
import { createLoader } from '../../../platform/loaders/create-loader';
import { createPageLoader } from '../../../platform/loaders/create-page-loader';
import { manyRowsPerKey, oneRowPerKey } from '../../../platform/loaders/group-rows';
import {
  countFulfillmentsOfOrders,
  type FulfillmentLineRow,
  type FulfillmentRow,
  findFulfillments,
  findLinesOfFulfillments,
  listFulfillmentsOfOrders,
} from './fulfillment.store';
import {
  countReturnsOfOrders,
  findLinesOfReturns,
  findReturns,
  listReturnsOfOrders,
  type OrderReturnLineRow,
  type OrderReturnRow,
} from './order-return.store';

/** Loaders of one request over what was sent and what comes back. Who may see an order is checked by who uses them. */
export type FulfilmentLoaders = ReturnType<typeof createFulfilmentLoaders>;

const named = (loader: string) => ({ subgraph: 'order', loader });

const ofOrder = (row: { order_id: string }) => row.order_id;

/** A loader of how many rows of a list each order has. */
function createCounts(name: string, count: (ids: readonly string[]) => Promise<{ order_id: string; count: number }[]>) {
  return createLoader<string, number>(named(name), async (ids) =>
    oneRowPerKey(ids, await count(ids), ofOrder).map((row) => row?.count ?? 0),
  );
}

/** Makes them for one request. */
export function createFulfilmentLoaders(database: Database) {
  return {
    fulfillmentById: createLoader<string, FulfillmentRow | null>(named('fulfillmentById'), async (ids) =>
      oneRowPerKey(ids, await findFulfillments(database, ids), (row) => row.id),
    ),
    fulfillmentsOfOrder: createPageLoader(named('fulfillmentsOfOrder'), async (ids, page, _args: null) =>
      manyRowsPerKey(ids, await listFulfillmentsOfOrders(database, ids, page), ofOrder),
    ),
    fulfillmentCountOfOrder: createCounts('fulfillmentCountOfOrder', (ids) => countFulfillmentsOfOrders(database, ids)),
    linesOfFulfillment: createLoader<string, FulfillmentLineRow[]>(named('linesOfFulfillment'), async (ids) =>
      manyRowsPerKey(ids, await findLinesOfFulfillments(database, ids), (row) => row.fulfillment_id),
    ),
    returnById: createLoader<string, OrderReturnRow | null>(named('returnById'), async (ids) =>
      oneRowPerKey(ids, await findReturns(database, ids), (row) => row.id),
    ),
    returnsOfOrder: createPageLoader(named('returnsOfOrder'), async (ids, page, _args: null) =>
      manyRowsPerKey(ids, await listReturnsOfOrders(database, ids, page), ofOrder),
    ),
    returnCountOfOrder: createCounts('returnCountOfOrder', (ids) => countReturnsOfOrders(database, ids)),
    linesOfReturn: createLoader<string, OrderReturnLineRow[]>(named('linesOfReturn'), async (ids) =>
      manyRowsPerKey(ids, await findLinesOfReturns(database, ids), (row) => row.return_id),
    ),
  };
}
