import { connectDatabase, type DatabaseConnection } from '../../../platform/database/data-source';
import type { Database } from '../../../platform/database/database';
import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { createLogger } from '../../../platform/log/logger';
import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { violationsOf } from '../../../tests/kit/violations-of';
import { orderSubgraph } from '../start';
import { allocateStock } from './allocate-stock';
import { changeLocation } from './change-location';
import { deallocateStock } from './deallocate-stock';
import { releaseStock } from './release-stock';
import { reserveStock } from './reserve-stock';
import { takeAllocated } from './take-allocated';
import { updateSettings } from './update-settings';

/** What changes of stock leave in the outbox and in the audit log: exactly what changed, and nothing of a refusal. */

let subgraph: TestSubgraph;
let connection: DatabaseConnection;
let locationId: string;

beforeAll(async () => {
  subgraph = await startTestSubgraph(orderSubgraph, { environment: { DATABASE_POOL_SIZE: '8' } });
  const log = createLogger({ level: 'fatal', name: 'test' });
  const url = subgraph.databaseUrl;
  connection = await connectDatabase({
    subgraph: 'order-events',
    url,
    poolSize: 10,
    entities: [],
    migrations: [],
    log,
  });
  const create = 'mutation { locationCreate(input: { name: "Main" }) { location { id } } }';
  const { data } = await subgraph.execute<{ locationCreate: { location: { id: string } } }>(create, {}, staffViewer);
  locationId = data?.locationCreate.location.id as string;
});

afterAll(async () => {
  await connection.close();
  await subgraph.close();
});

/** Events of a variant, the oldest first: what can be sold, and whether it can. */
async function eventsOf(variantId: string): Promise<unknown[]> {
  const rows = await connection.database.query<{ payload: { available: number; availableForSale: boolean } }>(
    `select payload from outbox where type = 'stock.changed' and entity_id = $1 order by position`,
    [variantId],
  );
  return rows.map(({ payload }) => [payload.available, payload.availableForSale]);
}

/** What the audit log says of an entity, the oldest first. */
function auditOf(entityId: string): Promise<{ action: string; data: object }[]> {
  return connection.database.query(
    `select actor, request_id, action, data from audit_log where entity_id = $1 order by id`,
    [entityId],
  );
}

const staff = { viewer: staffViewer, requestId: 'test' };
const by = { actor: 'operator:test', request_id: 'test' };

const adjust = /* GraphQL */ `
  mutation Adjust($variantId: ID!, $locationId: ID!, $delta: Int!, $key: String!) {
    stockAdjust(variantId: $variantId, locationId: $locationId, delta: $delta, reason: RECEIVED, idempotencyKey: $key) {
      userErrors { code }
    }
  }
`;

const set = /* GraphQL */ `
  mutation Set($variantId: ID!, $locationId: ID!, $onHand: Int!, $key: String!) {
    stockSet(variantId: $variantId, locationId: $locationId, onHand: $onHand, reason: COUNTED, idempotencyKey: $key) {
      userErrors { code }
    }
  }
`;

const importLevels = /* GraphQL */ `
  mutation Import($input: [StockLevelImportInput!]!) { stockLevelsImport(input: $input) { results { outcome } } }
`;

/** Runs it as staff; it may be refused, and nothing else may go wrong. */
async function run(query: string, variables: Record<string, unknown> = {}): Promise<void> {
  const { errors } = await subgraph.execute(query, { locationId, key: newUuid(), ...variables }, staffViewer);
  expect(errors).toBeUndefined();
}

/** A variant with so many units. @returns its uuid */
async function variantWith(delta: number): Promise<string> {
  const uuid = newUuid();
  await run(adjust, { variantId: encodeId('var', uuid), delta });
  return uuid;
}

test('an adjustment and a count write one event and one audit entry each; refusals, repeats and no change none', async () => {
  const uuid = newUuid();
  const variantId = encodeId('var', uuid);
  const key = newUuid();
  for (const delta of [5, 5, -9]) await run(adjust, { variantId, delta, ...(delta === 5 ? { key } : {}) });
  for (const onHand of [2, 2, -1]) await run(set, { variantId, onHand });
  expect(await eventsOf(uuid)).toEqual([
    [5, true],
    [2, true],
  ]);
  const cause = { locationId, note: null };
  expect(await auditOf(uuid)).toEqual([
    { ...by, action: 'stock.adjust', data: { ...cause, delta: 5, onHand: 5, reason: 'RECEIVED' } },
    { ...by, action: 'stock.set', data: { ...cause, delta: -3, onHand: 2, reason: 'COUNTED' } },
  ]);
  const [event] = await connection.database.query(
    'select type, entity_type, tags, payload from outbox where entity_id = $1',
    [uuid],
  );
  expect(event).toEqual({
    type: 'stock.changed',
    entity_type: 'ProductVariant',
    tags: [`variant:${variantId}`],
    payload: { version: 1, variantId, available: 5, availableForSale: true },
  });
});

test('settings are announced and audited when they change', async () => {
  const uuid = newUuid();
  const settings = (input: object) =>
    run(
      'mutation($id: ID!, $input: StockSettingsUpdateInput!) { stockSettingsUpdate(variantId: $id, input: $input) { userErrors { code } } }',
      { id: encodeId('var', uuid), input },
    );
  for (const input of [{ backorder: true }, { backorder: true }, {}, { backorder: false }]) await settings(input);
  expect(await eventsOf(uuid)).toEqual([
    [0, true],
    [0, false],
  ]);
  expect(await auditOf(uuid)).toMatchObject([
    { ...by, action: 'stock.settings_update', data: { backorder: true } },
    { ...by, action: 'stock.settings_update', data: { backorder: false } },
  ]);
});

test('an import announces the variants that changed, and leaves one audit entry a location', async () => {
  const [shirt, mug, empty] = [newUuid(), newUuid(), newUuid()];
  const input = [
    { variantId: encodeId('var', shirt), locationHandle: 'imported', onHand: 3 },
    { variantId: encodeId('var', shirt), locationHandle: 'imported-too', onHand: 4 },
    { variantId: encodeId('var', mug), locationHandle: 'imported', onHand: 1 },
    { variantId: encodeId('var', empty), locationHandle: 'imported', onHand: 0 },
  ];
  for (const items of [input, input, [{ ...input[2], onHand: 0 }]]) await run(importLevels, { input: items });
  expect(await eventsOf(shirt)).toEqual([[7, true]]);
  expect(await eventsOf(mug)).toEqual([
    [1, true],
    [0, false],
  ]);
  expect(await eventsOf(empty)).toEqual([]);
  const [location] = await connection.database.query<{ id: string }>(
    `select id from location where handle = 'imported'`,
  );
  expect(await auditOf(location?.id as string)).toEqual([
    { ...by, action: 'stock.import', data: { levels: 2 } },
    { ...by, action: 'stock.import', data: { levels: 1 } },
  ]);
});

test('a checkout announces what it holds and gives back, an order what it gives up, and a shipment nothing', async () => {
  const variantId = await variantWith(5);
  const [checkoutId, other, orderId, orderLineId] = [newUuid(), newUuid(), newUuid(), newUuid()];
  const inTransaction = connection.database.transaction;
  const reserve = (id: string, quantity: number) =>
    inTransaction((transaction) => reserveStock(transaction, { checkoutId: id, lines: [{ variantId, quantity }] }));
  await reserve(other, 2);
  await reserve(newUuid(), 4);
  await inTransaction((transaction) => releaseStock(transaction, [other]));
  await inTransaction((transaction) => releaseStock(transaction, [other]));
  await reserve(checkoutId, 5);
  const lines = [{ orderLineId, variantId, quantity: 5 }];
  await inTransaction((transaction) => allocateStock(transaction, { checkoutId, orderId, lines }));
  const units = { lines: [{ orderLineId, quantity: 2 }] };
  await inTransaction((transaction) =>
    takeAllocated(transaction, { ...units, orderId, fulfillmentId: newUuid(), actor: 'test' }),
  );
  await inTransaction((transaction) => deallocateStock(transaction, units.lines));
  expect(await eventsOf(variantId)).toEqual([
    [5, true],
    [3, true],
    [5, true],
    [0, false],
    [2, true],
  ]);
});

test('reserving costs two statements beside its transaction, and one when it is refused', async () => {
  const [first, second] = [await variantWith(5), await variantWith(5)];
  const sent: string[] = [];
  const reserve = (quantity: number) =>
    connection.database.transaction((transaction) => {
      const query: typeof transaction.query = (sql, parameters) => {
        sent.push(sql);
        return transaction.query(sql, parameters);
      };
      const lines = [first, second].map((variantId) => ({ variantId, quantity }));
      return reserveStock({ ...transaction, query }, { checkoutId: newUuid(), lines });
    });
  expect(await reserve(2)).toBe('RESERVED');
  expect(sent).toHaveLength(2);
  await reserve(9);
  expect(sent).toHaveLength(3);
});

test('a location that closes or opens announces what stands there, and every change of it is audited', async () => {
  const variantId = await variantWith(5);
  const input = [{ variantId: encodeId('var', variantId), locationHandle: 'side', onHand: 2 }];
  await run(importLevels, { input });
  const [side] = await connection.database.query<{ id: string }>(`select id from location where handle = 'side'`);
  const update = (change: object) =>
    run(
      'mutation($id: ID!, $input: LocationUpdateInput!) { locationUpdate(id: $id, input: $input) { userErrors { code } } }',
      {
        id: encodeId('loc', side?.id as string),
        input: change,
      },
    );
  for (const change of [{ active: false }, { name: 'Side' }, { active: true }]) await update(change);
  expect(await eventsOf(variantId)).toEqual([
    [5, true],
    [7, true],
    [5, true],
    [7, true],
  ]);
  const actions = (await auditOf(side?.id as string)).map(({ action }) => action);
  expect(actions).toEqual(['stock.import', 'location.update', 'location.update', 'location.update']);
});

/** Resolves when somebody waits for a row of this database. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const waiting = await connection.database.query(
      `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (waiting.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test.each<[string, (transaction: Database, variantId: string) => Promise<unknown>, number, [number, boolean]]>([
  [
    'puts the variant on backorder',
    (transaction, variantId) => updateSettings(transaction, { variantId, tracked: null, backorder: true }, staff),
    8,
    [0, true],
  ],
  [
    'closes a location',
    async (transaction) => {
      const [closing] = await transaction.query<{ id: string }>(`select id from location where handle = 'closing'`);
      const change = { handle: null, name: null, priority: null, active: false };
      await changeLocation(transaction, closing?.id as string, { change, staff });
    },
    5,
    [0, false],
  ],
])('a reservation that waited for staff who %s says what is true afterwards', async (_, change, quantity, last) => {
  const variantId = await variantWith(5);
  await run(importLevels, { input: [{ variantId: encodeId('var', variantId), locationHandle: 'closing', onHand: 3 }] });
  const lines = [{ variantId, quantity }];
  let reserving: Promise<unknown> | undefined;
  await connection.database.transaction(async (transaction) => {
    await change(transaction, variantId);
    reserving = connection.database.transaction((other) => reserveStock(other, { checkoutId: newUuid(), lines }));
    await untilSomebodyWaits();
  });
  expect(await reserving).toBe('RESERVED');
  expect((await eventsOf(variantId)).at(-1)).toEqual(last);
});

test('whatever buyers and staff do at once, the sums hold and the last event of a variant is true', async () => {
  const variants = await Promise.all([variantWith(9), variantWith(9), variantWith(0)]);
  const ids = variants.map((uuid) => encodeId('var', uuid));
  const input = ids.map((variantId) => ({ variantId, locationHandle: 'storm', onHand: 6 }));
  await run(importLevels, { input });
  const [storm] = await connection.database.query<{ id: string }>(`select id from location where handle = 'storm'`);
  const buyer = async (index: number) => {
    const lines = [0, 1].map((step) => ({
      variantId: variants[(index + step) % 3] as string,
      quantity: 1 + (index % 2),
    }));
    for (let turn = 0; turn < 6; turn += 1) {
      const checkoutId = newUuid();
      const outcome = await connection.database.transaction((transaction) =>
        reserveStock(transaction, { checkoutId, lines }),
      );
      if (outcome !== 'RESERVED' || turn === 5) continue;
      await connection.database.transaction((transaction) => releaseStock(transaction, [checkoutId]));
    }
  };
  const settings =
    'mutation($id: ID!, $on: Boolean!) { stockSettingsUpdate(variantId: $id, input: { backorder: $on }) { userErrors { code } } }';
  const location =
    'mutation($id: ID!, $on: Boolean!) { locationUpdate(id: $id, input: { active: $on }) { userErrors { code } } }';
  const change = async (turn: number) => {
    const on = turn % 2 === 0;
    await Promise.all([
      run(settings, { id: ids[turn % 3], on }),
      run(location, { id: encodeId('loc', storm?.id as string), on }),
      run(adjust, { variantId: ids[(turn + 1) % 3], delta: on ? 1 : -1 }),
      run(importLevels, { input: input.map((level) => ({ ...level, onHand: 4 + turn, backorder: !on })) }),
    ]);
  };
  const buying = Promise.all(Array.from({ length: 10 }, (_, index) => buyer(index)));
  for (let turn = 0; turn < 8; turn += 1) await change(turn);
  await buying;
  const broken = (await violationsOf(subgraph.databaseUrl)).filter((line) => /^(stock|last-event)-/.test(line));
  expect(broken).toEqual([]);
});
