import { connectDatabase, type DatabaseConnection } from '../../../platform/database/data-source';
import { anonymousViewer } from '../../../platform/identity/viewer';
import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { createLogger } from '../../../platform/log/logger';
import { placeTestOrder, type TestOrder } from '../../../tests/kit/place-test-order';
import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { violationsOf } from '../../../tests/kit/violations-of';
import { orderSubgraph } from '../start';

let subgraph: TestSubgraph;
let connection: DatabaseConnection;
let spare: string;

beforeAll(async () => {
  subgraph = await startTestSubgraph(orderSubgraph, { environment: { DATABASE_POOL_SIZE: '8' } });
  const log = createLogger({ level: 'fatal', name: 'test' });
  const url = subgraph.databaseUrl;
  connection = await connectDatabase({ subgraph: 'order-test', url, poolSize: 4, entities: [], migrations: [], log });
  const made = await run('mutation { locationCreate(input: { name: "Spare", priority: 9 }) { location { id } } }', {});
  spare = made.location?.id as string;
});

afterAll(async () => {
  expect(await violationsOf(subgraph.databaseUrl)).toEqual([]);
  await connection.close();
  await subgraph.close();
});

const importLevels = /* GraphQL */ `
  mutation Import($input: [StockLevelImportInput!]!) { stockLevelsImport(input: $input) { results { outcome } } }
`;

const fulfill = /* GraphQL */ `
  mutation Send($orderId: ID!, $key: String!) {
    fulfillmentCreate(orderId: $orderId, input: { idempotencyKey: $key }) { fulfillment { id } userErrors { code } }
  }
`;

const create = /* GraphQL */ `
  mutation Create($orderId: ID!, $input: ReturnCreateInput!) {
    returnCreate(orderId: $orderId, input: $input) {
      return { id status reason lines { quantity receivedQuantity } }
      order { fulfillmentStatus }
      userErrors { field code }
    }
  }
`;

const receive = /* GraphQL */ `
  mutation Receive($id: ID!, $input: ReturnReceiveInput!) {
    returnReceive(id: $id, input: $input) {
      return { status lines { quantity receivedQuantity restockedQuantity } }
      order { status fulfillmentStatus }
      userErrors { field code }
    }
  }
`;

const cancel = 'mutation($id: ID!) { returnCancel(id: $id) { return { status } userErrors { code } } }';
const cancelFulfillment = /* GraphQL */ `
  mutation($id: ID!, $key: String!) { fulfillmentCancel(id: $id, input: { idempotencyKey: $key }) { userErrors { code } } }
`;

interface Payload {
  location?: { id: string };
  fulfillment?: { id: string } | null;
  return?: { id: string; status: string } | null;
  order?: { fulfillmentStatus: string } | null;
  userErrors: { field: string[] | null; code: string }[];
}

/** A mutation's payload; nothing but user errors may go wrong. */
async function run(query: string, variables: Record<string, unknown>): Promise<Payload> {
  const { data, errors } = await subgraph.execute<Record<string, Payload>>(query, variables, staffViewer);
  expect(errors).toBeUndefined();
  return Object.values(data ?? {})[0] as Payload;
}

const codesOf = (payload: Payload) => payload.userErrors.map(({ code }) => code);
const ordId = (order: TestOrder) => encodeId('ord', order.orderId);
const lineId = (order: TestOrder) => encodeId('oln', order.lineIds[0] as string);

/** An order of one line that was sent: of so many units, one at `main`, the others at `second`. */
async function sentOrder(quantity: number, settings: object = {}) {
  const variantId = newUuid();
  const level = { variantId: encodeId('var', variantId), ...settings };
  const input = [
    { ...level, locationHandle: 'main', onHand: 1 },
    { ...level, locationHandle: 'second', onHand: quantity },
  ];
  await run(importLevels, { input });
  const order = await placeTestOrder(connection.database, { lines: [{ variantId, quantity }] });
  const sent = await run(fulfill, { orderId: ordId(order), key: newUuid() });
  expect(sent.userErrors).toEqual([]);
  return { variantId, order, fulfillmentId: sent.fulfillment?.id as string };
}

/** On hand of each location; allocated and reserved are nothing, and the ledger sums to it. */
async function shelvesOf(variantId: string): Promise<Record<string, number>> {
  const rows = await connection.database.query<{ handle: string; on_hand: number; promised: number; ledger: number }>(
    `select l.handle, s.on_hand, s.allocated + s.reserved as promised, (select coalesce(sum(m.delta), 0)::integer
       from stock_movement m where m.variant_id = s.variant_id and m.location_id = s.location_id) as ledger
     from stock_level s join location l on l.id = s.location_id where s.variant_id = $1 order by l.handle`,
    [variantId],
  );
  for (const { on_hand, ledger, promised } of rows) expect([ledger, promised]).toEqual([on_hand, 0]);
  return Object.fromEntries(rows.map((row) => [row.handle, row.on_hand]));
}

async function unitsOf(order: TestOrder): Promise<{ fulfilled: number; returned: number; expected: number }> {
  const [row] = await connection.database.query<{ fulfilled: number; returned: number; expected: number }>(
    `select fulfilled_quantity as fulfilled, returned_quantity as returned, (select coalesce(sum(r.quantity), 0)::integer
       from order_return_line r join order_return x on x.id = r.return_id
       where r.order_line_id = l.id and x.status = 'EXPECTED') as expected
     from order_line l where l.id = $1`,
    [order.lineIds[0]],
  );
  return row as { fulfilled: number; returned: number; expected: number };
}

/** Expects units of the first line back. */
const expectBack = (order: TestOrder, quantity: number, more: object = {}) =>
  run(create, {
    orderId: ordId(order),
    input: { lines: [{ lineId: lineId(order), quantity }], idempotencyKey: newUuid(), ...more },
  });

/** Takes units of the first line back. */
const takeBack = (order: TestOrder, id: string | undefined, lines: object[], more: object = {}) =>
  run(receive, {
    id,
    input: { lines: lines.map((line) => ({ lineId: lineId(order), ...line })), idempotencyKey: newUuid(), ...more },
  });

test('units come back: what is fit goes where it came from, the rest nowhere; statuses and timeline follow', async () => {
  const { variantId, order } = await sentOrder(4);
  expect(await shelvesOf(variantId)).toEqual({ main: 0, second: 1 });
  const expected = await expectBack(order, 3, { reason: ' Too small. ' });
  expect(expected).toEqual({
    return: {
      id: expect.stringMatching(/^ret_[0-9a-z]{26}$/),
      status: 'EXPECTED',
      reason: 'Too small.',
      lines: [{ quantity: 3, receivedQuantity: null }],
    },
    order: { fulfillmentStatus: 'FULFILLED' },
    userErrors: [],
  });
  expect(await shelvesOf(variantId)).toEqual({ main: 0, second: 1 });
  const lines = [
    { quantity: 1, restock: true },
    { quantity: 1, restock: false },
  ];
  expect(await takeBack(order, expected.return?.id, lines)).toEqual({
    return: { status: 'RECEIVED', lines: [{ quantity: 3, receivedQuantity: 2, restockedQuantity: 1 }] },
    order: { status: 'COMPLETED', fulfillmentStatus: 'FULFILLED' },
    userErrors: [],
  });
  expect(await shelvesOf(variantId)).toEqual({ main: 0, second: 2 });
  const rest = await expectBack(order, 2);
  const last = await takeBack(order, rest.return?.id, [{ restock: true }], { locationId: spare });
  expect(last.order?.fulfillmentStatus).toBe('RETURNED');
  expect(await shelvesOf(variantId)).toEqual({ main: 0, second: 2, spare: 2 });
  expect(await unitsOf(order)).toEqual({ fulfilled: 4, returned: 4, expected: 0 });
  const audit = await connection.database.query<{ action: string }>(
    'select action from audit_log where entity_id = $1 order by id',
    [order.orderId],
  );
  expect(audit.map(({ action }) => action)).toEqual([
    'fulfillment.create',
    'return.create',
    'return.receive',
    'return.create',
    'return.receive',
  ]);
  const [available] = await connection.database.query<{ payload: { available: number } }>(
    'select payload from outbox where entity_id = $1 order by position desc limit 1',
    [variantId],
  );
  expect(available?.payload.available).toBe(4);
});

test('of ten who expect two of three units back at once, one does, and a receipt counts once', async () => {
  const { variantId, order } = await sentOrder(3);
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => expectBack(order, 2)));
  const [done] = outcomes.filter((outcome) => outcome.return);
  expect(outcomes.filter((outcome) => outcome.return)).toHaveLength(1);
  expect(outcomes.filter((outcome) => codesOf(outcome)[0] === 'QUANTITY_EXCEEDED')).toHaveLength(9);
  const id = done?.return?.id;
  const receipts = await Promise.all(Array.from({ length: 6 }, () => takeBack(order, id, [{ restock: true }])));
  expect(receipts.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  expect(receipts.filter((outcome) => codesOf(outcome)[0] === 'RETURN_ENDED')).toHaveLength(5);
  expect(await unitsOf(order)).toEqual({ fulfilled: 3, returned: 2, expected: 0 });
  expect(await shelvesOf(variantId)).toEqual({ main: 0, second: 3 });
});

test('a fulfillment is not cancelled while its units are expected back, and can be when they are not', async () => {
  const { variantId, order, fulfillmentId } = await sentOrder(3);
  const expected = await expectBack(order, 1);
  const calledOff = () => run(cancelFulfillment, { id: fulfillmentId, key: newUuid() });
  expect(codesOf(await calledOff())).toEqual(['UNITS_RETURNED']);
  expect(await run(cancel, { id: expected.return?.id })).toEqual({ return: { status: 'CANCELLED' }, userErrors: [] });
  expect(codesOf(await run(cancel, { id: expected.return?.id }))).toEqual(['RETURN_ENDED']);
  expect(codesOf(await takeBack(order, expected.return?.id, [{ restock: true }]))).toEqual(['RETURN_ENDED']);
  const racing = await Promise.all([calledOff(), expectBack(order, 3), calledOff(), expectBack(order, 1)]);
  expect(racing.filter(({ userErrors }) => userErrors.length === 0).length).toBeGreaterThanOrEqual(1);
  const { fulfilled, returned, expected: open } = await unitsOf(order);
  expect(fulfilled - returned - open).toBeGreaterThanOrEqual(0);
  if (fulfilled === 3) expect(await shelvesOf(variantId)).toEqual({ main: 0, second: 1 });
});

describe('refused, and nothing changed:', () => {
  let variantId: string;
  let order: TestOrder;
  let returnId: string;

  beforeAll(async () => {
    ({ variantId, order } = await sentOrder(3));
    returnId = (await expectBack(order, 2)).return?.id as string;
  });

  afterEach(async () => {
    expect(await unitsOf(order)).toEqual({ fulfilled: 3, returned: 0, expected: 2 });
    expect(await shelvesOf(variantId)).toEqual({ main: 0, second: 1 });
  });

  test.each([
    ['more than was sent and is not expected', { quantity: 2 }, 'QUANTITY_EXCEEDED'],
    ['a billion', { quantity: 1_000_000_000 }, 'QUANTITY_EXCEEDED'],
    ['no units', { quantity: 0 }, 'INVALID_QUANTITY'],
    ['less than none', { quantity: -1 }, 'INVALID_QUANTITY'],
    ['a line of another order', { lineId: encodeId('oln', newUuid()), quantity: 1 }, 'LINE_NOT_FOUND'],
  ])('a return of %s', async (_, line, code) => {
    const lines = [{ lineId: lineId(order), ...line }];
    const refused = await expectBack(order, 1, { lines });
    expect(refused).toEqual({ return: null, order: null, userErrors: [{ code, field: ['input', 'lines', '0'] }] });
  });

  test('a return of nothing, of an order that is not there, or for a reason as long as a book', async () => {
    expect(codesOf(await expectBack(order, 1, { lines: [] }))).toEqual(['NO_LINES']);
    expect(codesOf(await expectBack({ ...order, orderId: newUuid() }, 1))).toEqual(['ORDER_NOT_FOUND']);
    expect(codesOf(await expectBack(order, 1, { reason: 'x'.repeat(1_001) }))).toEqual(['INVALID_REASON']);
  });

  test.each([
    ['more than expected', [{ quantity: 3, restock: true }], {}, 'QUANTITY_EXCEEDED'],
    ['more than expected, in two parts', [{ restock: true }, { restock: false }], {}, 'QUANTITY_EXCEEDED'],
    ['less than none', [{ quantity: -1, restock: true }], {}, 'INVALID_QUANTITY'],
    ['nothing', [], {}, 'NO_LINES'],
    ['another line', [{ lineId: encodeId('oln', newUuid()), restock: true }], {}, 'LINE_NOT_FOUND'],
    ['a shelf nowhere', [{ restock: true }], { locationId: encodeId('loc', newUuid()) }, 'LOCATION_NOT_FOUND'],
  ])('a receipt of %s', async (_, lines, more, code) => {
    expect(codesOf(await takeBack(order, returnId, lines, more))).toEqual([code]);
  });

  test('a visitor, and a return that is not there', async () => {
    const input = { lines: [], idempotencyKey: newUuid() };
    const { errors } = await subgraph.execute(receive, { id: returnId, input }, anonymousViewer);
    expect(errors?.map((error) => error.extensions?.code)).toEqual(['UNAUTHENTICATED']);
    const nowhere = encodeId('ret', newUuid());
    expect(codesOf(await takeBack(order, nowhere, [{ restock: true }]))).toEqual(['RETURN_NOT_FOUND']);
  });
});

test('units of a variant that was not tracked need a location to be put at', async () => {
  const { variantId, order } = await sentOrder(2, { tracked: false });
  const expected = await expectBack(order, 2);
  const { id } = expected.return ?? {};
  expect(codesOf(await takeBack(order, id, [{ restock: true }]))).toEqual(['LOCATION_REQUIRED']);
  expect(await unitsOf(order)).toEqual({ fulfilled: 2, returned: 0, expected: 2 });
  expect((await takeBack(order, id, [{ restock: true }], { locationId: spare })).userErrors).toEqual([]);
  expect(await shelvesOf(variantId)).toEqual({ main: 1, second: 2, spare: 2 });
});
