import { connectDatabase, type DatabaseConnection } from '../../../platform/database/data-source';
import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { createLogger } from '../../../platform/log/logger';
import { orderSubgraph } from '../../../subgraphs/order/start';
import { askUntilDeath } from '../../kit/ask-until-death';
import { placeTestOrder, type TestOrder } from '../../kit/place-test-order';
import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../kit/test-subgraph';
import { violationsOf } from '../../kit/violations-of';

/** The process dies at a step: there is all of it or nothing, and the same request afterwards does it once. */

let subgraph: TestSubgraph;
let connection: DatabaseConnection;

beforeAll(async () => {
  subgraph = await startTestSubgraph(orderSubgraph);
  const log = createLogger({ level: 'fatal', name: 'test' });
  const url = subgraph.databaseUrl;
  connection = await connectDatabase({ subgraph: 'order-test', url, poolSize: 4, entities: [], migrations: [], log });
});

afterAll(async () => {
  await connection.close();
  await subgraph.close();
});

const importLevels = /* GraphQL */ `
  mutation($input: [StockLevelImportInput!]!) { stockLevelsImport(input: $input) { results { outcome } } }
`;

const send = /* GraphQL */ `
  mutation($orderId: ID!, $lineId: ID!, $key: String!) {
    fulfillmentCreate(orderId: $orderId, input: { lines: [{ lineId: $lineId, quantity: 2 }], idempotencyKey: $key }) {
      fulfillment { id }
      userErrors { code }
    }
  }
`;

const callOff = /* GraphQL */ `
  mutation($id: ID!, $key: String!) {
    fulfillmentCancel(id: $id, input: { idempotencyKey: $key }) { fulfillment { id } userErrors { code } }
  }
`;

const expectBack = /* GraphQL */ `
  mutation($orderId: ID!, $lineId: ID!, $key: String!) {
    returnCreate(orderId: $orderId, input: { lines: [{ lineId: $lineId, quantity: 2 }], idempotencyKey: $key }) {
      return { id }
      userErrors { code }
    }
  }
`;

const takeBack = /* GraphQL */ `
  mutation($id: ID!, $lineId: ID!, $key: String!) {
    returnReceive(id: $id, input: { lines: [{ lineId: $lineId, restock: true }], idempotencyKey: $key }) {
      return { id }
      userErrors { code }
    }
  }
`;

interface Payload {
  fulfillment?: { id: string } | null;
  return?: { id: string } | null;
  userErrors: { code: string }[];
}

async function run(query: string, variables: Record<string, unknown>): Promise<Payload> {
  const { data, errors } = await subgraph.execute<Record<string, Payload>>(query, variables, staffViewer);
  expect(errors).toBeUndefined();
  const payload = Object.values(data ?? {})[0] as Payload;
  expect(payload.userErrors ?? []).toEqual([]);
  return payload;
}

/** Units sent and come back, and what is on hand and allocated. */
async function unitsOf(order: TestOrder): Promise<string> {
  const [row] = await connection.database.query<Record<string, number>>(
    `select l.fulfilled_quantity, l.returned_quantity, s.on_hand, s.allocated from order_line l
     join stock_level s on s.variant_id = l.variant_id where l.order_id = $1`,
    [order.orderId],
  );
  const { fulfilled_quantity, returned_quantity, on_hand, allocated } = row as Record<string, number>;
  return `sent ${fulfilled_quantity}, returned ${returned_quantity}, on hand ${on_hand}, allocated ${allocated}`;
}

type Prepared = { query: string; variables: Record<string, unknown> };

/** An order of 3 of 5 units, and the request that comes after so much was done with it. */
async function prepare(until: 'ordered' | 'sent' | 'expected'): Promise<{ order: TestOrder; request: Prepared }> {
  const variantId = newUuid();
  const input = [{ variantId: encodeId('var', variantId), locationHandle: 'main', onHand: 5 }];
  await run(importLevels, { input });
  const order = await placeTestOrder(connection.database, { lines: [{ variantId, quantity: 3 }] });
  const ids = { orderId: encodeId('ord', order.orderId), lineId: encodeId('oln', order.lineIds[0] as string) };
  const request = (query: string, more: object = {}) => ({ query, variables: { ...ids, ...more, key: newUuid() } });
  if (until === 'ordered') return { order, request: request(send) };
  const sent = await run(send, request(send).variables);
  if (until === 'sent') return { order, request: request(callOff, { id: sent.fulfillment?.id }) };
  const expected = await run(expectBack, request(expectBack).variables);
  return { order, request: request(takeBack, { id: expected.return?.id }) };
}

const ordered = 'sent 0, returned 0, on hand 5, allocated 3';
const sent = 'sent 2, returned 0, on hand 3, allocated 1';
const returned = 'sent 2, returned 2, on hand 5, allocated 1';

test.each([
  ['ordered', 'fulfilment:after-take', ordered, sent],
  ['ordered', 'fulfilment:after-commit', sent, sent],
  ['sent', 'fulfilment:after-put-back', sent, ordered],
  ['expected', 'fulfilment:after-restock', sent, returned],
] as const)(
  '%s, then dead at %s',
  async (until, crashAt, left, done) => {
    const { order, request } = await prepare(until);
    await askUntilDeath(subgraph, { ...request, crashAt });
    expect(await unitsOf(order)).toBe(left);
    expect(await violationsOf(subgraph.databaseUrl)).toEqual([]);
    for (const _ of ['once', 'again']) {
      await run(request.query, request.variables);
      expect(await unitsOf(order)).toBe(done);
    }
    expect(await violationsOf(subgraph.databaseUrl)).toEqual([]);
  },
  60_000,
);
