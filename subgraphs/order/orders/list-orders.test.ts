import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { type OrderPlacer, startOrderPlacer } from '../../../tests/kit/placed-orders';
import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { orderSubgraph } from '../start';

/** What staff find orders by, and what a page of them costs. */

let subgraph: TestSubgraph;
let shop: OrderPlacer;
const regular = encodeId('user', newUuid());
const numbers: Record<string, string> = {};

beforeAll(async () => {
  subgraph = await startTestSubgraph(orderSubgraph);
  shop = await startOrderPlacer(subgraph.databaseUrl);
  const place = async (name: string, wanted: Parameters<OrderPlacer['place']>[0]) => {
    numbers[name] = (await shop.place(wanted)).number;
  };
  await place('ada', { email: 'ada@example.com', quantities: [1] });
  await place('bob', { email: 'bob@example.com', firstName: 'Bob', quantities: [3], capture: false });
  await place('yen', { email: 'ada@example.com', currencyCode: 'JPY', quantities: [1] });
  await place('regular', { email: 'eve@example.com', userId: regular, firstName: 'Eve 100%', quantities: [2] });
  await shop.database.query(
    "update customer_order set placed_at = placed_at - interval '3 days' where number = $1::integer",
    [numbers.ada],
  );
});
afterAll(async () => {
  await shop.close();
  await subgraph.close();
});

const list = /* GraphQL */ `
  query ($filter: OrderFilter, $sort: OrderSort, $search: String, $first: Int, $after: String, $last: Int) {
    orders(filter: $filter, sort: $sort, search: $search, first: $first, after: $after, last: $last) {
      nodes { number }
      totalCount
      pageInfo { endCursor hasNextPage }
    }
  }
`;

interface Listed {
  orders: { nodes: { number: string }[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } };
}

async function find(variables: Record<string, unknown>): Promise<string[]> {
  const { data, errors } = await subgraph.execute<Listed>(list, { first: 50, ...variables }, staffViewer);
  expect(errors).toBeUndefined();
  expect(data?.orders.totalCount).toBe(data?.orders.nodes.length);
  const nameOf = new Map(Object.entries(numbers).map(([name, number]) => [number, name]));
  return (data?.orders.nodes ?? []).map(({ number }) => nameOf.get(number) ?? number);
}

const dayAgo = () => new Date(Date.now() - 86_400_000).toISOString();

test('orders come newest first, or as they are sorted', async () => {
  expect(await find({})).toEqual(['regular', 'yen', 'bob', 'ada']);
  expect(await find({ sort: { key: 'NUMBER', direction: 'ASC' } })).toEqual(['ada', 'bob', 'yen', 'regular']);
  const byTotal = { filter: { currencyCode: 'EUR' }, sort: { key: 'TOTAL' } };
  expect(await find(byTotal)).toEqual(['bob', 'regular', 'ada']);
});

test('filters narrow them down, each and together', async () => {
  expect(await find({ filter: { paymentStatus: ['AUTHORIZED', 'VOIDED'] } })).toEqual(['bob']);
  expect(await find({ filter: { status: ['CANCELLED'] } })).toEqual([]);
  expect(await find({ filter: { fulfillmentStatus: [] } })).toEqual(['regular', 'yen', 'bob', 'ada']);
  expect(await find({ filter: { email: ' ADA@example.com ' } })).toEqual(['yen', 'ada']);
  expect(await find({ filter: { email: 'ada@example.com', currencyCode: 'EUR' } })).toEqual(['ada']);
  expect(await find({ filter: { email: '' } })).toEqual([]);
  expect(await find({ filter: { customer: regular } })).toEqual(['regular']);
  expect(await find({ filter: { placedBefore: dayAgo() } })).toEqual(['ada']);
  expect(await find({ filter: { placedAfter: dayAgo() } })).toEqual(['regular', 'yen', 'bob']);
  const range = { currencyCode: 'EUR', minTotal: '15.00', maxTotal: '25' };
  expect(await find({ filter: range })).toEqual(['regular', 'ada']);
});

test('a search looks at numbers, e-mail addresses, names and SKUs; all words must be found', async () => {
  expect(await find({ search: `#${numbers.bob}` })).toEqual(['bob']);
  expect(await find({ search: 'BOB lovelace' })).toEqual(['bob']);
  expect(await find({ search: 'eve@example shirt-1' })).toEqual(['regular']);
  expect(await find({ search: '100%' })).toEqual(['regular']);
  expect(await find({ search: '%' })).toEqual(['regular']);
  expect(await find({ search: 'nobody' })).toEqual([]);
});

test('pages follow each other by cursors', async () => {
  const ask = (variables: object) => subgraph.execute<Listed>(list, { ...variables }, staffViewer);
  const first = (await ask({ first: 3 })).data?.orders;
  expect(first?.pageInfo.hasNextPage).toBe(true);
  const rest = (await ask({ first: 3, after: first?.pageInfo.endCursor })).data?.orders;
  expect([...(first?.nodes ?? []), ...(rest?.nodes ?? [])].map(({ number }) => number)).toEqual(
    ['regular', 'yen', 'bob', 'ada'].map((name) => numbers[name]),
  );
  expect((await ask({ last: 1 })).data?.orders.nodes).toEqual([{ number: numbers.ada }]);
});

const codesOf = async (variables: object, viewer = staffViewer) =>
  (await subgraph.execute(list, { ...variables }, viewer)).errors?.map((error) => error.extensions?.code);

test('what makes no sense is refused by code', async () => {
  expect(await codesOf({ first: 1, filter: { minTotal: '1' } })).toEqual(['BAD_USER_INPUT']);
  expect(await codesOf({ first: 1, sort: { key: 'TOTAL' } })).toEqual(['BAD_USER_INPUT']);
  expect(await codesOf({ first: 1, filter: { customer: 'ord_x' } })).toEqual(['INVALID_ID']);
  expect(await codesOf({ first: 1, filter: { customer: '' } })).toEqual(['INVALID_ID']);
  expect(await codesOf({ first: 1, filter: { placedAfter: 'yesterday' } })).toEqual(['BAD_USER_INPUT']);
  expect(await codesOf({ first: 1, filter: { currencyCode: 'JPY', minTotal: '1.5' } })).toEqual(['INVALID_AMOUNT']);
  expect(await codesOf({ first: 101 })).toEqual(['PAGE_SIZE_OUT_OF_RANGE']);
  expect(await codesOf({})).toEqual(['PAGE_SIZE_REQUIRED']);
  expect(await codesOf({ first: 1, after: 'bm9uc2Vuc2U' })).toEqual(['INVALID_CURSOR']);
});

test('orders and the audit log are for who may see orders', async () => {
  const audit = 'query { auditLog(first: 1) { nodes { id } } }';
  for (const viewer of [customerViewer(regular), { ...staffViewer, scopes: ['orders:write', 'stock:read'] }]) {
    expect(await codesOf({ first: 1 }, viewer)).toEqual(['FORBIDDEN']);
    const { errors } = await subgraph.execute(audit, {}, viewer);
    expect(errors?.map((error) => error.extensions?.code)).toEqual(['FORBIDDEN']);
  }
});

test('a page of orders with everything in them costs the same whatever its size', async () => {
  await Promise.all(Array.from({ length: 95 }, () => shop.place({ capture: false })));
  const { id, lineIds } = await shop.place();
  const refund =
    'mutation($id: ID!, $input: RefundCreateInput!) { refundCreate(orderId: $id, input: $input) { refund { id } } }';
  const input = { lines: [{ lineId: lineIds[0], quantity: 1 }], idempotencyKey: 'refund' };
  await subgraph.execute(refund, { id, input }, staffViewer);
  const query = /* GraphQL */ `
    query ($first: Int!) {
      orders(first: $first) {
        totalCount
        nodes {
          number
          lines(first: 100) { totalCount nodes { sku variant { id } } }
          discounts { amount { amount } }
          events(first: 100) { totalCount nodes { kind } }
          refunds(first: 100) { totalCount nodes { lines { quantity } } }
          payments { status operations { kind } }
          fulfillments(first: 100) { nodes { status } }
          returns(first: 100) { nodes { status } }
        }
      }
    }
  `;
  // Orders, lines, events, refunds, and the number of each; discounts, lines of refunds, payments, operations,
  // fulfillments, returns.
  for (const first of [2, 20, 100]) {
    expect(await subgraph.countSql(() => subgraph.execute(query, { first }, staffViewer))).toBe(14);
  }
});
