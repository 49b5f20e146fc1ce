import { connectDatabase, type DatabaseConnection } from '../../../platform/database/data-source';
import { anonymousViewer, type Viewer } from '../../../platform/identity/viewer';
import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { createLogger } from '../../../platform/log/logger';
import { placeTestOrder, type TestOrder } from '../../../tests/kit/place-test-order';
import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { violationsOf } from '../../../tests/kit/violations-of';
import { orderSubgraph } from '../start';

let subgraph: TestSubgraph;
let connection: DatabaseConnection;

beforeAll(async () => {
  subgraph = await startTestSubgraph(orderSubgraph, { environment: { DATABASE_POOL_SIZE: '12' } });
  const log = createLogger({ level: 'fatal', name: 'test' });
  const url = subgraph.databaseUrl;
  connection = await connectDatabase({ subgraph: 'order-test', url, poolSize: 4, entities: [], migrations: [], log });
});

afterAll(async () => {
  expect(await violationsOf(subgraph.databaseUrl)).toEqual([]);
  await connection.close();
  await subgraph.close();
});

const importLevels = /* GraphQL */ `
  mutation Import($input: [StockLevelImportInput!]!) { stockLevelsImport(input: $input) { results { outcome } } }
`;

const create = /* GraphQL */ `
  mutation Create($orderId: ID!, $input: FulfillmentCreateInput!) {
    fulfillmentCreate(orderId: $orderId, input: $input) {
      fulfillment { id status tracking { company number url } lines { line { id fulfilledQuantity } quantity } }
      order { status fulfillmentStatus }
      userErrors { field code }
    }
  }
`;

const cancel = /* GraphQL */ `
  mutation Cancel($id: ID!, $key: String!) {
    fulfillmentCancel(id: $id, input: { idempotencyKey: $key }) {
      fulfillment { status }
      order { status fulfillmentStatus }
      userErrors { field code }
    }
  }
`;

const orderQuery = /* GraphQL */ `
  query Order($id: ID!, $token: String) {
    order(id: $id, token: $token) {
      status
      fulfillmentStatus
      lines(first: 10) { nodes { quantity fulfilledQuantity returnedQuantity } }
      fulfillments(first: 10) { totalCount nodes { id status lines { quantity } } }
      returns(first: 10) { nodes { status lines { quantity receivedQuantity restockedQuantity } } }
      events(first: 50) { nodes { kind } }
    }
  }
`;

interface Payload {
  fulfillment: { id: string; status: string; lines: { line: { id: string }; quantity: number }[] } | null;
  return: { id: string; status: string } | null;
  order: { status: string; fulfillmentStatus: string } | null;
  userErrors: { field: string[] | null; code: string }[];
}

/** A mutation's payload; nothing but user errors may go wrong. */
async function run(query: string, variables: Record<string, unknown>, viewer: Viewer = staffViewer): Promise<Payload> {
  const { data, errors } = await subgraph.execute<Record<string, Payload>>(query, variables, viewer);
  expect(errors).toBeUndefined();
  return Object.values(data ?? {})[0] as Payload;
}

/** A variant with so many units at each of the locations. @returns its uuid */
async function variantWith(onHand: Record<string, number>, settings: object = {}): Promise<string> {
  const uuid = newUuid();
  const variantId = encodeId('var', uuid);
  const input = Object.entries(onHand).map(([locationHandle, units]) => ({
    variantId,
    locationHandle,
    onHand: units,
    ...settings,
  }));
  await run(importLevels, { input });
  return uuid;
}

/** Of each location: on hand, allocated, reserved. The ledger always sums to what is on hand. */
async function shelvesOf(variantId: string): Promise<Record<string, number[]>> {
  const rows = await connection.database.query<Record<string, number> & { handle: string }>(
    `select l.handle, s.on_hand, s.allocated, s.reserved,
       (select sum(m.delta)::integer from stock_movement m
        where m.variant_id = s.variant_id and m.location_id = s.location_id) as ledger
     from stock_level s join location l on l.id = s.location_id where s.variant_id = $1 order by l.priority, l.id`,
    [variantId],
  );
  for (const { on_hand, ledger } of rows) expect(ledger ?? 0).toBe(on_hand);
  return Object.fromEntries(rows.map((row) => [row.handle, [row.on_hand, row.allocated, row.reserved] as number[]]));
}

const ordId = (order: TestOrder) => encodeId('ord', order.orderId);
const lineId = (order: TestOrder, index = 0) => encodeId('oln', order.lineIds[index] as string);

/** Sends units of the first line, everything without a quantity. */
function send(order: TestOrder, quantity: number | null, more: Record<string, unknown> = {}) {
  const lines = quantity === null ? null : [{ lineId: lineId(order), quantity }];
  return run(create, { orderId: ordId(order), input: { lines, idempotencyKey: newUuid(), ...more } });
}

interface OrderView {
  status: string;
  fulfillmentStatus: string;
  lines: { nodes: { quantity: number; fulfilledQuantity: number; returnedQuantity: number }[] };
  fulfillments: { totalCount: number; nodes: { id: string; status: string }[] };
  returns: { nodes: unknown[] };
  events: { nodes: { kind: string }[] };
}

async function look(order: TestOrder): Promise<OrderView> {
  const { data, errors } = await subgraph.execute<{ order: OrderView }>(orderQuery, { id: ordId(order) }, staffViewer);
  expect(errors).toBeUndefined();
  return data?.order as OrderView;
}

const codesOf = (payload: Payload) => payload.userErrors.map(({ code }) => code);

test('an order is sent in two parts, from its shelves, with tracking; its statuses follow', async () => {
  const [shirt, mug] = [await variantWith({ main: 3, second: 4 }), await variantWith({ main: 9 })];
  const order = await placeTestOrder(connection.database, {
    lines: [
      { variantId: shirt, quantity: 5 },
      { variantId: mug, quantity: 1 },
    ],
  });
  const tracking = { company: ' DHL ', number: '0034', url: 'https://example.com/0034' };
  const first = await send(order, 4, { tracking });
  expect(first).toEqual({
    fulfillment: {
      id: expect.stringMatching(/^ful_[0-9a-z]{26}$/),
      status: 'SENT',
      tracking: { ...tracking, company: 'DHL' },
      lines: [{ line: { id: lineId(order), fulfilledQuantity: 4 }, quantity: 4 }],
    },
    order: { status: 'OPEN', fulfillmentStatus: 'PARTIALLY_FULFILLED' },
    userErrors: [],
  });
  expect(await shelvesOf(shirt)).toEqual({ main: [0, 0, 0], second: [3, 1, 0] });
  const rest = await send(order, null);
  expect(rest.order).toEqual({ status: 'COMPLETED', fulfillmentStatus: 'FULFILLED' });
  expect(rest.fulfillment?.lines).toHaveLength(2);
  expect(await shelvesOf(shirt)).toEqual({ main: [0, 0, 0], second: [2, 0, 0] });
  expect(await shelvesOf(mug)).toEqual({ main: [8, 0, 0] });
  expect((await look(order)).events.nodes.map(({ kind }) => kind)).toEqual([
    'PLACED',
    'FULFILLMENT_CREATED',
    'FULFILLMENT_CREATED',
    'COMPLETED',
  ]);
  const events = await connection.database.query(
    `select entity_type, payload from outbox where type = 'fulfillment.created' and payload->>'orderId' = $1 order by position`,
    [ordId(order)],
  );
  expect(events).toHaveLength(2);
  expect(events[0]).toEqual({
    entity_type: 'Fulfillment',
    payload: {
      version: 1,
      fulfillmentId: first.fulfillment?.id,
      orderId: ordId(order),
      lines: [{ lineId: lineId(order), variantId: encodeId('var', shirt), quantity: 4 }],
      trackingCompany: 'DHL',
      trackingNumber: '0034',
      trackingUrl: 'https://example.com/0034',
    },
  });
  const audit = await connection.database.query(
    'select actor, action from audit_log where entity_id = $1 order by id',
    [order.orderId],
  );
  expect(audit).toEqual(Array(2).fill({ actor: 'operator:test', action: 'fulfillment.create' }));
});

test('of twenty who send one of five units at once, five do, and one key sends once', async () => {
  const variantId = await variantWith({ main: 5, second: 5 });
  const order = await placeTestOrder(connection.database, { lines: [{ variantId, quantity: 5 }] });
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => send(order, 1)));
  expect(outcomes.filter(({ fulfillment }) => fulfillment !== null)).toHaveLength(5);
  expect(outcomes.filter((outcome) => codesOf(outcome)[0] === 'QUANTITY_EXCEEDED')).toHaveLength(15);
  expect((await look(order)).fulfillments.totalCount).toBe(5);
  expect(await shelvesOf(variantId)).toEqual({ main: [0, 0, 0], second: [5, 0, 0] });

  const other = await placeTestOrder(connection.database, { lines: [{ variantId, quantity: 5 }] });
  const key = { idempotencyKey: newUuid() };
  const repeats = await Promise.all(Array.from({ length: 5 }, () => send(other, 2, key)));
  expect(new Set(repeats.map(({ fulfillment }) => fulfillment?.id)).size).toBe(1);
  expect(codesOf(await send(other, 3, key))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  expect((await look(other)).lines.nodes).toEqual([{ quantity: 5, fulfilledQuantity: 2, returnedQuantity: 0 }]);
});

test('two lines of one variant are sent each for itself', async () => {
  const variantId = await variantWith({ main: 5 });
  const line = { variantId, quantity: 2 };
  const order = await placeTestOrder(connection.database, { lines: [line, line] });
  expect(codesOf(await send(order, 3))).toEqual(['QUANTITY_EXCEEDED']);
  const lines = [0, 1].map((index) => ({ lineId: lineId(order, index), quantity: 1 }));
  const input = { lines: [...lines, lines[0]], idempotencyKey: newUuid() };
  const sent = await run(create, { orderId: ordId(order), input });
  expect(sent.fulfillment?.lines.map(({ quantity }) => quantity)).toEqual([2, 1]);
  expect(await shelvesOf(variantId)).toEqual({ main: [2, 1, 0] });
});

test('a fulfillment that is cancelled puts its units back, and they can be sent again', async () => {
  const variantId = await variantWith({ main: 1, second: 2 });
  const order = await placeTestOrder(connection.database, { lines: [{ variantId, quantity: 3 }] });
  const sent = await send(order, null);
  const id = sent.fulfillment?.id;
  const keys = Array.from({ length: 6 }, () => newUuid());
  const outcomes = await Promise.all(keys.map((key) => run(cancel, { id, key })));
  const done = outcomes.filter(({ fulfillment }) => fulfillment !== null);
  expect(done).toHaveLength(1);
  expect(done[0]).toMatchObject({
    fulfillment: { status: 'CANCELLED' },
    order: { status: 'OPEN', fulfillmentStatus: 'UNFULFILLED' },
  });
  expect(outcomes.filter((outcome) => codesOf(outcome)[0] === 'FULFILLMENT_CANCELLED')).toHaveLength(5);
  expect(await shelvesOf(variantId)).toEqual({ main: [1, 1, 0], second: [2, 2, 0] });
  expect((await send(order, 3)).order?.fulfillmentStatus).toBe('FULFILLED');
  expect(await shelvesOf(variantId)).toEqual({ main: [0, 0, 0], second: [0, 0, 0] });
});

test('what was delivered is not cancelled; tracking is changed until it is cancelled', async () => {
  const variantId = await variantWith({ main: 2 });
  const order = await placeTestOrder(connection.database, { lines: [{ variantId, quantity: 2 }] });
  const [first, second] = [await send(order, 1), await send(order, 1)];
  const deliver =
    'mutation($id: ID!) { fulfillmentMarkDelivered(id: $id) { fulfillment { status } userErrors { code } } }';
  const update = /* GraphQL */ `
    mutation($id: ID!, $tracking: FulfillmentTrackingInput!) {
      fulfillmentUpdate(id: $id, input: { tracking: $tracking }) { fulfillment { tracking { number url } } userErrors { field code } }
    }
  `;
  for (const _ of ['once', 'again']) {
    expect(await run(deliver, { id: first.fulfillment?.id })).toMatchObject({ fulfillment: { status: 'DELIVERED' } });
  }
  expect(codesOf(await run(cancel, { id: first.fulfillment?.id, key: newUuid() }))).toEqual(['FULFILLMENT_DELIVERED']);
  expect(await run(update, { id: second.fulfillment?.id, tracking: { number: '7' } })).toMatchObject({
    fulfillment: { tracking: { number: '7', url: null } },
  });
  await run(cancel, { id: second.fulfillment?.id, key: newUuid() });
  const late = { id: second.fulfillment?.id, tracking: { number: '8' } };
  expect(codesOf(await run(update, late))).toEqual(['FULFILLMENT_CANCELLED']);
  expect(codesOf(await run(deliver, late))).toEqual(['FULFILLMENT_CANCELLED']);
  const unsafe = { id: first.fulfillment?.id, tracking: { url: 'javascript:alert(1)' } };
  expect((await run(update, unsafe)).userErrors).toEqual([
    { field: ['input', 'tracking', 'url'], code: 'INVALID_TRACKING' },
  ]);
  expect((await look(order)).events.nodes.map(({ kind }) => kind).slice(1)).toEqual([
    'FULFILLMENT_CREATED',
    'FULFILLMENT_CREATED',
    'COMPLETED',
    'FULFILLMENT_DELIVERED',
    'FULFILLMENT_UPDATED',
    'FULFILLMENT_CANCELLED',
    'REOPENED',
  ]);
});

describe('refused, and nothing changed:', () => {
  let variantId: string;
  let order: TestOrder;
  let before: unknown[];

  const everything = async () => [await shelvesOf(variantId), await look(order)];

  beforeAll(async () => {
    variantId = await variantWith({ main: 5 });
    order = await placeTestOrder(connection.database, { lines: [{ variantId, quantity: 5 }] });
    await send(order, 1);
    before = await everything();
  });

  test.each([
    [
      'no units',
      () => ({ lines: [{ lineId: lineId(order), quantity: 0 }] }),
      'INVALID_QUANTITY',
      ['input', 'lines', '0'],
    ],
    [
      'less than none',
      () => ({ lines: [{ lineId: lineId(order), quantity: -1 }] }),
      'INVALID_QUANTITY',
      ['input', 'lines', '0'],
    ],
    [
      'more than left',
      () => ({ lines: [{ lineId: lineId(order), quantity: 5 }] }),
      'QUANTITY_EXCEEDED',
      ['input', 'lines', '0'],
    ],
    [
      'a billion',
      () => ({ lines: Array(4).fill({ lineId: lineId(order), quantity: 1_000_000_000 }) }),
      'QUANTITY_EXCEEDED',
      ['input', 'lines', '0'],
    ],
    [
      'a line of another order',
      () => ({ lines: [{ lineId: encodeId('oln', newUuid()), quantity: 1 }] }),
      'LINE_NOT_FOUND',
      ['input', 'lines', '0'],
    ],
    ['no lines', () => ({ lines: [] }), 'NOTHING_TO_FULFILL', ['input', 'lines']],
    [
      'a location without the units',
      () => ({ locationId: encodeId('loc', newUuid()) }),
      'NOT_ALLOCATED',
      ['input', 'lines'],
    ],
    [
      'an address that runs code',
      () => ({ tracking: { url: 'data:text/html,1' } }),
      'INVALID_TRACKING',
      ['input', 'tracking', 'url'],
    ],
    [
      'a long number',
      () => ({ tracking: { number: '1'.repeat(101) } }),
      'INVALID_TRACKING',
      ['input', 'tracking', 'number'],
    ],
  ])('%s', async (_, input, code, field) => {
    const refused = await run(create, { orderId: ordId(order), input: { idempotencyKey: newUuid(), ...input() } });
    expect(refused).toEqual({ fulfillment: null, order: null, userErrors: [{ code, field }] });
    expect(await everything()).toEqual(before);
  });

  test.each([
    ['a visitor', anonymousViewer, 'UNAUTHENTICATED'],
    ['a customer', customerViewer(encodeId('user', newUuid())), 'FORBIDDEN'],
    ['staff who may only see orders', { ...staffViewer, scopes: ['orders:read'] }, 'FORBIDDEN'],
  ])('%s', async (_, viewer, code) => {
    const variables = { orderId: ordId(order), input: { idempotencyKey: newUuid() } };
    const { errors } = await subgraph.execute(create, variables, viewer);
    expect(errors?.map((error) => error.extensions?.code)).toEqual([code]);
    expect(await everything()).toEqual(before);
  });

  test('an order that is not there, that was cancelled, or that nobody pays for', async () => {
    const nowhere = { orderId: newUuid(), lineIds: order.lineIds };
    expect(codesOf(await send(nowhere, 1))).toEqual(['ORDER_NOT_FOUND']);
    const other = await placeTestOrder(connection.database, {
      lines: [{ variantId: await variantWith({ main: 1 }), quantity: 1 }],
    });
    const change = (assignment: string) =>
      connection.database.query(`update customer_order set ${assignment} where id = $1`, [other.orderId]);
    for (const [assignment, code] of [
      [`status = 'CANCELLED'`, 'ORDER_CANCELLED'],
      [`status = 'OPEN', payment_status = 'PENDING'`, 'PAYMENT_MISSING'],
      [`payment_status = 'VOIDED'`, 'PAYMENT_MISSING'],
    ] as const) {
      await change(assignment);
      expect(codesOf(await send(other, 1))).toEqual([code]);
    }
    await change(`payment_status = 'PAID'`);
    expect((await look(other)).fulfillments.totalCount).toBe(0);
  });

  test('units that were counted away, until they are there again', async () => {
    const counted = await variantWith({ main: 2 });
    const short = await placeTestOrder(connection.database, { lines: [{ variantId: counted, quantity: 2 }] });
    const level = (onHand: number) => ({
      input: [{ variantId: encodeId('var', counted), locationHandle: 'main', onHand }],
    });
    await run(importLevels, level(1));
    expect(codesOf(await send(short, 2))).toEqual(['INSUFFICIENT_STOCK']);
    expect(await shelvesOf(counted)).toEqual({ main: [1, 2, 0] });
    await run(importLevels, level(2));
    expect((await send(short, 2)).userErrors).toEqual([]);
  });
});

test('a variant that is not tracked is sent, cancelled and sent again without a shelf', async () => {
  const variantId = await variantWith({ main: 1 }, { tracked: false });
  const order = await placeTestOrder(connection.database, { lines: [{ variantId, quantity: 4 }] });
  const sent = await send(order, 3);
  await run(cancel, { id: sent.fulfillment?.id, key: newUuid() });
  expect((await send(order, 4)).order?.fulfillmentStatus).toBe('FULFILLED');
  expect(await shelvesOf(variantId)).toEqual({ main: [1, 0, 0] });
});

test('the guest sees what was sent, and a list of orders costs the same however many there are', async () => {
  const variantId = await variantWith({ main: 500 });
  const orders = await Promise.all(
    Array.from({ length: 20 }, () =>
      placeTestOrder(connection.database, { lines: [{ variantId, quantity: 3 }], token: 'secret' }),
    ),
  );
  for (const order of orders) await send(order, 1);
  const [order] = orders as [TestOrder];
  const seen = await subgraph.execute(orderQuery, { id: ordId(order), token: 'secret' });
  expect(seen.data).toMatchObject({ order: { fulfillments: { totalCount: 1, nodes: [{ status: 'SENT' }] } } });
  const hidden = await subgraph.execute(orderQuery, { id: ordId(order), token: 'wrong' });
  expect(hidden.data).toEqual({ order: null });
  const list = /* GraphQL */ `
    query List($ids: [_Any!]!) {
      _entities(representations: $ids) {
        ... on Order {
          fulfillments(first: 5) { totalCount nodes { lines { quantity line { sku } } } }
          returns(first: 5) { totalCount nodes { lines { quantity line { sku } } } }
        }
      }
    }
  `;
  const count = (size: number) =>
    subgraph.countSql(() =>
      subgraph.execute(
        list,
        { ids: orders.slice(0, size).map((one) => ({ __typename: 'Order', id: ordId(one) })) },
        staffViewer,
      ),
    );
  // Orders, two pages, two counts, lines of fulfillments, lines of the orders; there are no returns to have lines.
  expect([await count(2), await count(20)]).toEqual([7, 7]);
});
