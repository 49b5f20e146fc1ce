import { connectDatabase, type DatabaseConnection } from '../../../platform/database/data-source';
import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { createLogger } from '../../../platform/log/logger';
import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { orderSubgraph } from '../start';
import { allocateStock } from './allocate-stock';
import { deallocateStock } from './deallocate-stock';
import { releaseStock } from './release-stock';
import { reserveStock } from './reserve-stock';
import { takeAllocated } from './take-allocated';

/** What changes of stock leave in the outbox and in the audit log: exactly what changed, and nothing of a refusal. */

let subgraph: TestSubgraph;
let connection: DatabaseConnection;
let locationId: string;

beforeAll(async () => {
  subgraph = await startTestSubgraph(orderSubgraph);
  const log = createLogger({ level: 'fatal', name: 'test' });
  const url = subgraph.databaseUrl;
  connection = await connectDatabase({ subgraph: 'order-events', url, poolSize: 2, entities: [], migrations: [], log });
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

const run = (query: string, variables: Record<string, unknown> = {}) =>
  subgraph.execute(query, { locationId, key: newUuid(), ...variables }, staffViewer);

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
