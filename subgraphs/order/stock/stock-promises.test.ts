import { connectDatabase, type DatabaseConnection } from '../../../platform/database/data-source';
import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { createLogger } from '../../../platform/log/logger';
import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { violationsOf } from '../../../tests/kit/violations-of';
import { orderSubgraph } from '../start';
import { allocateStock } from './allocate-stock';
import { deallocateStock } from './deallocate-stock';
import { releaseStock } from './release-stock';
import { reserveStock } from './reserve-stock';
import { restockUnits } from './restock-units';
import { returnAllocated } from './return-allocated';
import { type ShelfUnits, takeAllocated } from './take-allocated';
import { writeOffAllocated } from './write-off-allocated';

/** What checkouts, orders and shipments do with stock: verbs without a door of their own, on connections as many as buyers. */

let subgraph: TestSubgraph;
let connection: DatabaseConnection;

beforeAll(async () => {
  subgraph = await startTestSubgraph(orderSubgraph);
  connection = await connectDatabase({
    subgraph: 'order-buyers',
    url: subgraph.databaseUrl,
    poolSize: 16,
    entities: [],
    migrations: [],
    log: createLogger({ level: 'fatal', name: 'test' }),
  });
});

afterAll(async () => {
  const sums = (await violationsOf(subgraph.databaseUrl)).filter((line) => line.startsWith('stock-'));
  expect(sums).toEqual([]);
  await connection.close();
  await subgraph.close();
});

const importLevels = /* GraphQL */ `
  mutation Import($input: [StockLevelImportInput!]!) { stockLevelsImport(input: $input) { results { outcome } } }
`;

const stockOf = /* GraphQL */ `
  query Stock($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on ProductVariant {
        stock {
          available
          levels { location { handle } available onHand allocated reserved }
          movements(first: 100) { nodes { delta reason } }
        }
      }
    }
  }
`;

type Level = { location: { handle: string }; available: number; onHand: number; allocated: number; reserved: number };

/** A variant with so many units at each of the locations. @returns its uuid */
async function variantWith(
  onHand: Record<string, number>,
  settings: { tracked?: boolean; backorder?: boolean } = {},
): Promise<string> {
  const variantId = newUuid();
  const input = Object.entries(onHand).map(([locationHandle, units]) => ({
    variantId: encodeId('var', variantId),
    locationHandle,
    onHand: units,
    ...settings,
  }));
  const { errors } = await subgraph.execute(importLevels, { input }, staffViewer);
  expect(errors).toBeUndefined();
  return variantId;
}

/** What can be sold of a variant, and of each location: on hand, allocated, reserved. */
async function numbersOf(variantId: string): Promise<{ available: number; levels: Record<string, number[]> }> {
  const representations = [{ __typename: 'ProductVariant', id: encodeId('var', variantId) }];
  const { data } = await subgraph.execute<{
    _entities: { stock: { available: number; levels: Level[]; movements: { nodes: { delta: number }[] } } }[];
  }>(stockOf, { representations }, staffViewer);
  const stock = data?._entities[0]?.stock;
  const levels = stock?.levels ?? [];
  // The ledger always sums to what is on hand.
  const onHand = levels.reduce((sum, level) => sum + level.onHand, 0);
  expect(stock?.movements.nodes.reduce((sum, { delta }) => sum + delta, 0)).toBe(onHand);
  return {
    available: stock?.available ?? Number.NaN,
    levels: Object.fromEntries(
      levels.map((level) => [level.location.handle, [level.onHand, level.allocated, level.reserved]]),
    ),
  };
}

type Wanted = Record<string, number>;
const linesOf = (wanted: Wanted) => Object.entries(wanted).map(([variantId, quantity]) => ({ variantId, quantity }));

/** Reserves in a transaction of its own. */
function reserve(wanted: Wanted, checkoutId: string = newUuid()) {
  return connection.database.transaction((transaction) =>
    reserveStock(transaction, { checkoutId, lines: linesOf(wanted) }),
  );
}

const release = (checkoutIds: string[]) =>
  connection.database.transaction((transaction) => releaseStock(transaction, checkoutIds));

/** Buys units as an order of one line a variant. @returns the order and its lines by variant */
async function buy(wanted: Wanted): Promise<{ orderId: string; line: Record<string, string> }> {
  const [checkoutId, orderId] = [newUuid(), newUuid()];
  expect(await reserve(wanted, checkoutId)).toBe('RESERVED');
  const lines = linesOf(wanted).map((line) => ({ ...line, orderLineId: newUuid() }));
  await connection.database.transaction((transaction) => allocateStock(transaction, { checkoutId, orderId, lines }));
  return { orderId, line: Object.fromEntries(lines.map(({ variantId, orderLineId }) => [variantId, orderLineId])) };
}

test('of fifty who want one of the last five at two locations, five get it', async () => {
  const variantId = await variantWith({ main: 3, second: 2 });
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => reserve({ [variantId]: 1 })));
  expect(outcomes.filter((outcome) => outcome === 'RESERVED')).toHaveLength(5);
  const refused = outcomes.filter((outcome) => outcome !== 'RESERVED');
  expect(refused).toEqual(Array(45).fill({ short: [{ variantId, available: 0 }] }));
  expect(await numbersOf(variantId)).toEqual({ available: 0, levels: { main: [3, 0, 3], second: [2, 0, 2] } });
});

test('all lines are reserved or none, and the refusal says what is short by how many', async () => {
  const [plenty, few, none] = [await variantWith({ main: 9 }), await variantWith({ main: 2, second: 1 }), newUuid()];
  const outcome = await reserve({ [plenty]: 1, [few]: 4, [none]: 1 });
  expect(outcome).toEqual({
    short: expect.arrayContaining([
      { variantId: few, available: 3 },
      { variantId: none, available: 0 },
    ]),
  });
  expect(await numbersOf(plenty)).toEqual({ available: 9, levels: { main: [9, 0, 0] } });
  expect(await numbersOf(few)).toEqual({ available: 3, levels: { main: [2, 0, 0], second: [1, 0, 0] } });
});

test('lines of one variant count together', async () => {
  const variantId = await variantWith({ main: 3 });
  const twice = (quantity: number) =>
    connection.database.transaction((transaction) =>
      reserveStock(transaction, {
        checkoutId: newUuid(),
        lines: [
          { variantId, quantity },
          { variantId, quantity },
        ],
      }),
    );
  expect(await twice(2)).toEqual({ short: [{ variantId, available: 3 }] });
  expect(await twice(1)).toBe('RESERVED');
  expect(await numbersOf(variantId)).toEqual({ available: 1, levels: { main: [3, 0, 2] } });
});

test('overlapping sets in opposite orders wait for each other and never in a circle', async () => {
  const variants = await Promise.all(Array.from({ length: 6 }, () => variantWith({ main: 40, second: 40 })));
  const checkouts = Array.from({ length: 40 }, () => newUuid());
  const outcomes = await Promise.all(
    checkouts.map((checkoutId, index) => {
      const order = index % 2 ? variants : variants.toReversed();
      return reserve(Object.fromEntries(order.map((variantId) => [variantId, 1])), checkoutId);
    }),
  );
  expect(outcomes).toEqual(Array(40).fill('RESERVED'));
  for (const variantId of variants) expect((await numbersOf(variantId)).available).toBe(40);
  await Promise.all([
    release(checkouts),
    release(checkouts.toReversed()),
    ...checkouts.map((checkoutId) => release([checkoutId])),
  ]);
  for (const variantId of variants) {
    expect(await numbersOf(variantId)).toEqual({ available: 80, levels: { main: [40, 0, 0], second: [40, 0, 0] } });
  }
});

test('releasing and reserving at once neither loses nor makes a unit', async () => {
  const variantId = await variantWith({ main: 4, second: 4 });
  const round = async () => {
    const checkoutId = newUuid();
    const outcome = await reserve({ [variantId]: 3 }, checkoutId);
    if (outcome === 'RESERVED') await Promise.all([release([checkoutId]), release([checkoutId])]);
  };
  await Promise.all(Array.from({ length: 30 }, round));
  expect(await numbersOf(variantId)).toEqual({ available: 8, levels: { main: [4, 0, 0], second: [4, 0, 0] } });
});

test('a variant that is not tracked holds nothing, and its line sends nothing from a shelf', async () => {
  const variantId = await variantWith({ main: 1 }, { tracked: false });
  const { orderId, line } = await buy({ [variantId]: 7 });
  const lines = [{ orderLineId: line[variantId] as string, quantity: 7 }];
  const taken = await connection.database.transaction((transaction) =>
    takeAllocated(transaction, { orderId, fulfillmentId: newUuid(), lines, actor: 'test' }),
  );
  expect(taken).toEqual({ taken: [] });
  expect((await numbersOf(variantId)).levels).toEqual({ main: [1, 0, 0] });
});

test('a backorder empties the shelves, and what is missing is owed by the first location', async () => {
  const [some, none] = [await variantWith({ main: 1, second: 2 }, { backorder: true }), newUuid()];
  const settings =
    'mutation($id: ID!) { stockSettingsUpdate(variantId: $id, input: { backorder: true }) { userErrors { code } } }';
  await subgraph.execute(settings, { id: encodeId('var', none) }, staffViewer);
  expect(await reserve({ [some]: 8, [none]: 2 })).toBe('RESERVED');
  expect(await numbersOf(some)).toEqual({ available: 0, levels: { main: [1, 0, 6], second: [2, 0, 2] } });
  expect(await numbersOf(none)).toEqual({ available: 0, levels: { main: [0, 0, 2] } });
  // No debt is greater than the greatest stock: integers do not overflow.
  expect(await reserve({ [some]: 1_000_000_000 })).toEqual({ short: [{ variantId: some, available: 0 }] });
});

test('units that are owed are not sold a second time when a variant is no longer on backorder', async () => {
  const variantId = await variantWith({ main: 0, second: 0 }, { backorder: true });
  await buy({ [variantId]: 3 });
  const level = { variantId: encodeId('var', variantId), locationHandle: 'second', onHand: 4, backorder: false };
  await subgraph.execute(importLevels, { input: [level] }, staffViewer);
  expect(await numbersOf(variantId)).toEqual({ available: 1, levels: { main: [0, 3, 0], second: [4, 0, 0] } });
  expect(await reserve({ [variantId]: 2 })).toEqual({ short: [{ variantId, available: 1 }] });
});

test('two lines of one variant share what was reserved at two locations, once', async () => {
  const variantId = await variantWith({ main: 3, second: 5 });
  const [checkoutId, orderId, first, second] = [newUuid(), newUuid(), newUuid(), newUuid()];
  await reserve({ [variantId]: 6 }, checkoutId);
  const lines = [
    { orderLineId: first, variantId, quantity: 2 },
    { orderLineId: second, variantId, quantity: 4 },
  ];
  const allocate = () =>
    connection.database.transaction((transaction) => allocateStock(transaction, { checkoutId, orderId, lines }));
  await Promise.all([allocate(), allocate(), allocate()]);
  await allocate();
  await release([checkoutId]);
  expect(await numbersOf(variantId)).toEqual({ available: 2, levels: { main: [3, 3, 0], second: [5, 3, 0] } });
  const rows = await connection.database.query(
    `select a.order_line_id, l.handle, a.quantity from stock_allocation a join location l on l.id = a.location_id
     where a.order_id = $1 order by a.order_line_id, l.handle`,
    [orderId],
  );
  expect(rows).toEqual([
    { order_line_id: first, handle: 'main', quantity: 2 },
    { order_line_id: second, handle: 'main', quantity: 1 },
    { order_line_id: second, handle: 'second', quantity: 3 },
  ]);
});

describe('an order of five units at two locations', () => {
  let variantId: string;
  let orderId: string;
  let orderLineId: string;

  beforeEach(async () => {
    variantId = await variantWith({ main: 3, second: 4 });
    const bought = await buy({ [variantId]: 5 });
    orderId = bought.orderId;
    orderLineId = bought.line[variantId] as string;
  });

  const take = (quantity: number, locationId?: string) =>
    connection.database.transaction((transaction) =>
      takeAllocated(transaction, {
        orderId,
        fulfillmentId: newUuid(),
        lines: [{ orderLineId, quantity }],
        locationId: locationId ?? null,
        actor: 'test',
      }),
    );

  test('gives cancelled units back, those of the last location first, and never more than it has', async () => {
    const deallocate = (quantity: number) =>
      connection.database.transaction((transaction) => deallocateStock(transaction, [{ orderLineId, quantity }]));
    await deallocate(1);
    expect(await numbersOf(variantId)).toEqual({ available: 3, levels: { main: [3, 3, 0], second: [4, 1, 0] } });
    await Promise.all([deallocate(3), deallocate(3)]);
    await deallocate(1);
    expect(await numbersOf(variantId)).toEqual({ available: 7, levels: { main: [3, 0, 0], second: [4, 0, 0] } });
  });

  test('sends units from the shelves that they are allocated at, and takes them back', async () => {
    const sent = await take(4);
    expect(sent).toMatchObject({ taken: [{ quantity: 3 }, { quantity: 1 }] });
    expect(await numbersOf(variantId)).toEqual({ available: 2, levels: { main: [0, 0, 0], second: [3, 1, 0] } });
    const { taken: units } = sent as { taken: ShelfUnits[] };
    await connection.database.transaction((transaction) =>
      returnAllocated(transaction, { orderId, fulfillmentId: newUuid(), units, actor: 'test' }),
    );
    expect(await numbersOf(variantId)).toEqual({ available: 2, levels: { main: [3, 3, 0], second: [4, 2, 0] } });
    expect(await take(5)).toMatchObject({ taken: [{ quantity: 3 }, { quantity: 2 }] });
  });

  test('never sends more than it has, however many try', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => take(2)));
    expect(outcomes.filter((outcome) => 'taken' in outcome && outcome.taken.length > 0)).toHaveLength(2);
    expect(await numbersOf(variantId)).toEqual({ available: 2, levels: { main: [0, 0, 0], second: [3, 1, 0] } });
  });

  test('is not sent from a place where it is not allocated', async () => {
    const [main] = await connection.database.query<{ id: string }>(`select id from location where handle = 'main'`);
    expect(await take(4, main?.id)).toEqual({ refusal: 'NOT_ALLOCATED', orderLineId });
    expect(await take(1, newUuid())).toEqual({ refusal: 'NOT_ALLOCATED', orderLineId });
    expect(await take(3, main?.id)).toMatchObject({ taken: [{ locationId: main?.id, quantity: 3 }] });
    expect(await numbersOf(variantId)).toEqual({ available: 2, levels: { main: [0, 0, 0], second: [4, 2, 0] } });
  });

  test('is not sent from a shelf that was counted shorter, unless it is on backorder', async () => {
    const level = { variantId: encodeId('var', variantId), locationHandle: 'main', onHand: 2 };
    await subgraph.execute(importLevels, { input: [level] }, staffViewer);
    expect(await take(3)).toEqual({ refusal: 'INSUFFICIENT_STOCK', orderLineId });
    expect(await numbersOf(variantId)).toEqual({ available: 1, levels: { main: [2, 3, 0], second: [4, 2, 0] } });
    await subgraph.execute(importLevels, { input: [{ ...level, backorder: true }] }, staffViewer);
    expect(await take(3)).toMatchObject({ taken: [{ quantity: 3 }] });
    expect(await numbersOf(variantId)).toEqual({ available: 1, levels: { main: [-1, 0, 0], second: [4, 2, 0] } });
  });

  test('is not written off where nothing is, not even on backorder', async () => {
    const level = { variantId: encodeId('var', variantId), locationHandle: 'main', onHand: 2, backorder: true };
    await subgraph.execute(importLevels, { input: [level] }, staffViewer);
    const writeOff = () =>
      connection.database.transaction((transaction) =>
        writeOffAllocated(transaction, { orderId, lines: [{ orderLineId, quantity: 5 }], actor: 'test' }),
      );
    expect(await writeOff()).toBe(false);
    expect(await numbersOf(variantId)).toEqual({ available: 1, levels: { main: [2, 3, 0], second: [4, 2, 0] } });
    await subgraph.execute(importLevels, { input: [{ ...level, onHand: 3 }] }, staffViewer);
    expect(await writeOff()).toBe(true);
    expect(await numbersOf(variantId)).toEqual({ available: 2, levels: { main: [0, 0, 0], second: [2, 0, 0] } });
  });

  test('gets returned units on a shelf, also where there was none', async () => {
    await take(5);
    const [location] = await connection.database.query<{ id: string }>(
      `insert into location (id, handle, name, priority) values ($1, $2, 'Returns', 9) returning id`,
      [newUuid(), `returns-${variantId}`],
    );
    const back = { variantId, locationId: location?.id as string, quantity: 1 };
    await connection.database.transaction((transaction) =>
      restockUnits(transaction, { units: [back, back], reason: 'RETURNED', note: null, actor: 'test' }),
    );
    const { available, levels } = await numbersOf(variantId);
    expect(available).toBe(4);
    expect(levels[`returns-${variantId}`]).toEqual([2, 0, 0]);
  });
});
