import { createTestDatabase, type TestDatabase } from '../../tests/kit/test-server';
import { connectDatabase, type DatabaseConnection } from '../database/data-source';
import type { Database } from '../database/database';
import { newUuid } from '../ids/typed-id';
import { createLogger } from '../log/logger';
import { appendEvents } from './append-events';
import { forgetOldEvents } from './forget-old-events';

let database: TestDatabase;
let connection: DatabaseConnection;

beforeAll(async () => {
  database = await createTestDatabase('user');
  const log = createLogger({ level: 'fatal', name: 'test' });
  connection = await connectDatabase({
    subgraph: 'user',
    url: database.url,
    poolSize: 3,
    entities: [],
    migrations: [],
    log,
  });
});

afterAll(async () => {
  await connection.close();
  await database.drop();
});

beforeEach(() => connection.database.query('truncate outbox'));

const event = (type: string) => ({ type, entityType: 'Test', entityId: newUuid(), tags: ['test'], payload: { type } });

const typesOf = async (sql: string, parameters: unknown[] = []) =>
  (await connection.database.query<{ type: string }>(sql, parameters)).map(({ type }) => type);

test('events take their positions in the order given, and are rolled back with what they tell of', async () => {
  await connection.database.transaction((transaction) => appendEvents(transaction, ['b', 'a', 'c'].map(event)));
  const failing = connection.database.transaction(async (transaction) => {
    await appendEvents(transaction, [event('d')]);
    throw new Error('changed its mind');
  });
  await expect(failing).rejects.toThrow('changed its mind');
  expect(await typesOf('select type from outbox order by position')).toEqual(['b', 'a', 'c']);
});

/** What a reader that advances by transaction and position may read now. */
const readable = `select type from outbox where transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
  order by transaction_id, position`;

test('a transaction that commits late is not stepped over', async () => {
  const gate: { open?: () => void } = {};
  const opened = new Promise<void>((resolve) => Object.assign(gate, { open: resolve }));
  const appended: { done?: () => void } = {};
  const waits = new Promise<void>((resolve) => Object.assign(appended, { done: resolve }));
  const late = connection.database.transaction(async (transaction) => {
    await appendEvents(transaction, [event('late')]);
    appended.done?.();
    await opened;
  });
  await waits;
  await appendEvents(connection.database, [event('early')]);
  expect(await typesOf('select type from outbox')).toEqual(['early']);
  expect(await typesOf(readable)).toEqual([]);
  gate.open?.();
  await late;
  expect(await typesOf(readable)).toEqual(['late', 'early']);
});

async function age(transaction: Database, type: string, days: number): Promise<void> {
  const sql = `update outbox set occurred_at = now() - make_interval(days => $2) where type = $1`;
  await transaction.query(sql, [type, days]);
}

test('events are forgotten after 14 days', async () => {
  await appendEvents(connection.database, ['old', 'older', 'young'].map(event));
  await age(connection.database, 'old', 15);
  await age(connection.database, 'older', 15);
  await age(connection.database, 'young', 13);
  expect(await forgetOldEvents(connection.database)).toBe(2);
  expect(await forgetOldEvents(connection.database)).toBe(0);
  expect(await typesOf('select type from outbox')).toEqual(['young']);
});
