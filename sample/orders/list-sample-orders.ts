import type { GraphClient } from '../../platform/graph-client/graph-client';
import { ask } from './ask-graph';
import { orderFields, type PlacedOrder } from './placed-order';

/** Sample orders are those of addresses that receive no mail: a shop's other orders are not looked through. */
const listQuery = /* GraphQL */ `
  query SampleOrders($after: String) {
    orders(first: 100, after: $after, search: "@example.com", sort: { key: NUMBER, direction: ASC }) {
      nodes { ${orderFields} }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

interface OrderPage {
  orders: { nodes: PlacedOrder[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/** The orders that earlier runs placed, by their notes. */
export async function listSampleOrders(client: GraphClient): Promise<Map<string, PlacedOrder>> {
  const found = new Map<string, PlacedOrder>();
  let after: string | null = null;
  do {
    const { orders }: OrderPage = await ask<OrderPage>(client, listQuery, { after });
    for (const order of orders.nodes) if (order.note !== null) found.set(order.note, order);
    after = orders.pageInfo.hasNextPage ? orders.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}
