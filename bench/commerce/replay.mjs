import { randomBytes, randomUUID } from 'node:crypto';

const setUp = `
  create schema if not exists replay;
  create table if not exists replay.written (id uuid primary key, payload text not null);
  create table if not exists replay.changed (id integer primary key, count integer not null);
  insert into replay.changed select n, 0 from generate_series(1, 10000) n on conflict do nothing;`;

const read = { name: 'replay-read', text: 'select * from replay.changed where id = $1' };
const change = { name: 'replay-change', text: 'update replay.changed set count = count + 1 where id = $1' };
const write = { name: 'replay-write', text: 'insert into replay.written (id, payload) values ($1, $2)' };

const anyRow = () => 1 + Math.floor(Math.random() * 10_000);

/** One statement of the cheapest kind: by primary key, prepared, one row. */
const cheap = (client, index) => client.query({ ...(index % 2 ? change : read), values: [anyRow()] });

/**
 * What is left of a checkout when nobody thinks: as many statements, in as many transactions, that write as many bytes of
 * WAL, each statement by primary key and prepared.
 */
async function replayOnce(client, { statements, commits, walBytes }) {
  // BEGIN and COMMIT are statements too, and one of each transaction writes the bytes.
  const each = Math.max(0, Math.round((statements - 3 * commits) / commits));
  const payload = randomBytes(Math.max(1, Math.round(walBytes / commits / 2))).toString('hex');
  for (let commit = 0; commit < commits; commit += 1) {
    await client.query('begin');
    for (let index = 0; index < each; index += 1) await cheap(client, index);
    await client.query({ ...write, values: [randomUUID(), payload] });
    await client.query('commit');
  }
}

/**
 * The limit: replays checkouts in a closed loop straight on PostgreSQL.
 *
 * @returns how many a second
 */
export async function replayCheckouts(pool, shape, { buyers, seconds }) {
  await pool.query(setUp);
  let done = 0;
  const started = performance.now();
  const until = started + seconds * 1_000;
  const replay = async () => {
    const client = await pool.connect();
    while (performance.now() < until) {
      await replayOnce(client, shape);
      done += 1;
    }
    client.release();
  };
  await Promise.all(Array.from({ length: buyers }, replay));
  return done / ((performance.now() - started) / 1_000);
}
