import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { databaseCpuSeconds } from '../cpu-seconds.mjs';
import { createDataFolder } from '../data-folder.mjs';
import { describeMachine } from '../describe-machine.mjs';
import { percentile } from '../hostile/honest-clients.mjs';
import { checkOrder, fillCart, hangUp, pay, send } from './buyers.mjs';
import { replayCheckouts } from './replay.mjs';
import { openShop, startPlatform } from './running-shop.mjs';

/** Guest checkouts of two lines, from the cart to the captured order, and many buyers of the last units. */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    buyers: { type: 'string', default: '1,8,32' },
    shapes: { type: 'string', default: 'one,five' },
    // A folder for a CPU profile of the process that serves orders.
    profile: { type: 'string' },
    dist: { type: 'string', default: resolve(import.meta.dirname, '../../dist') },
  },
});

const seconds = Number(values.seconds);
const say = (line) => process.stdout.write(`${line}\n`);
const ms = (times, share) => `${percentile(times, share).toFixed(0)} ms`;

/** Enough for V8 to have compiled what is hot, and for connections to be open. */
const warmUpCheckouts = 150;

/** Orders that are read back before anything is timed. */
const checkedOrders = 20;

/** Milliseconds until what an idle backend counted can be seen: it tells after ten seconds at last. */
const statisticsMs = 11_000;

/** Who compete for the last units, how many there are, and how often. */
const lastUnit = { buyers: 200, units: 5, rounds: 3 };

async function runRole(dataDir, args) {
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, SAMPLE_STORE: 'false' };
  const child = spawn(process.execPath, [join(values.dist, 'main.js'), ...args], { env, stdio: ['ignore', 'pipe', 2] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const [code] = await once(child, 'exit');
  assert.equal(code, 0, output);
}

const variantsQuery =
  '{ products(first: 30) { nodes { variants(first: 5) { nodes { id price(currencyCode: EUR) { amount } } } } } }';
const importStock = `mutation($input: [StockLevelImportInput!]!) {
  stockLevelsImport(input: $input) { results { outcome } }
}`;

/** @param onHand units of each, at one location */
async function stock({ url }, operator, variantIds, onHand) {
  const level = { locationHandle: 'main-warehouse', locationName: 'Main Warehouse', onHand, tracked: true };
  const input = variantIds.map((variantId) => ({ ...level, backorder: false, variantId }));
  const { stockLevelsImport } = await send(url, importStock, { input }, operator);
  assert.deepEqual(
    stockLevelsImport.results.filter(({ outcome }) => outcome === 'FAILED'),
    [],
  );
}

async function variantsOf({ url }) {
  const { products } = await send(url, variantsQuery, {});
  return products.nodes.flatMap(({ variants }) => variants.nodes.map(({ id }) => id));
}

const twoOf = (variantIds) => {
  const first = Math.floor(Math.random() * variantIds.length);
  const second = (first + 1 + Math.floor(Math.random() * (variantIds.length - 1))) % variantIds.length;
  return [first, second].map((index) => ({ variantId: variantIds[index], quantity: 1 }));
};

/** Buys in a closed loop until the clock or the count says stop. @returns the milliseconds of each checkout */
async function buyInLoop(platform, variantIds, { buyers, isOver }) {
  const whole = [];
  const paying = [];
  const buy = async () => {
    while (!isOver(whole.length)) {
      const started = performance.now();
      const cart = await fillCart(platform.url, twoOf(variantIds));
      const filled = performance.now();
      const { order, code } = await pay(platform.url, cart);
      assert.equal(order?.paymentStatus, 'PAID', code);
      paying.push(performance.now() - filled);
      whole.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: buyers }, buy));
  return { whole, paying };
}

/** Orders, charges and money of the whole database agree. @returns the number of orders */
async function compareMoney(pool) {
  const { rows } = await pool.query(
    `select (select count(*) from customer_order) as orders, (select count(*) from test_provider_charge) as charges,
       (select count(*) from test_provider_charge where captured > 0) as captures,
       (select sum(total) from customer_order) as total, (select sum(captured) from test_provider_charge) as captured`,
  );
  const [{ orders, charges, captures, total, captured }] = rows;
  assert.deepEqual([charges, captures, captured], [orders, orders, total]);
  return Number(orders);
}

async function usageOf(platform, pool, dataDir) {
  const { rows } = await pool.query("select pg_current_wal_insert_lsn() - '0/0' as wal");
  const [{ wal }] = rows;
  return {
    node: platform.cpuSeconds(),
    database: databaseCpuSeconds(dataDir),
    statements: await platform.statements(),
    wal: Number(wal),
    time: performance.now(),
  };
}

/** Times that the log was written to the disk. By one buyer alone that is once for each commit that writes. */
async function walWrites(pool) {
  const { rows } = await pool.query("select sum(fsyncs) as fsyncs from pg_stat_io where object = 'wal'");
  return Number(rows[0].fsyncs);
}

/** Reads back what a few buyers bought, one after the other. @returns the commits of a checkout that write */
async function checkFirstOrders({ url }, pool, variantIds) {
  const before = await walWrites(pool);
  for (let index = 0; index < checkedOrders; index += 1) {
    const cart = await fillCart(url, twoOf(variantIds));
    const { order } = await pay(url, cart);
    await checkOrder(url, cart, order);
  }
  hangUp();
  await sleep(statisticsMs);
  return Math.round(((await walWrites(pool)) - before) / checkedOrders);
}

async function measure(platform, pool, dataDir, { variantIds, buyers, commits }) {
  const until = performance.now() + seconds * 1_000;
  const before = await usageOf(platform, pool, dataDir);
  const { whole, paying } = await buyInLoop(platform, variantIds, { buyers, isOver: () => performance.now() > until });
  const after = await usageOf(platform, pool, dataDir);
  const count = whole.length;
  const each = (name) => (after[name] - before[name]) / count;
  const rate = count / ((after.time - before.time) / 1_000);
  const shape = {
    statements: Math.round(each('statements')),
    commits,
    walBytes: Math.round(each('wal')),
  };
  hangUp();
  const limit = await replayCheckouts(pool, shape, { buyers, seconds: Math.min(5, seconds) });
  say(
    `  ${buyers} at once: ${rate.toFixed(1)} checkouts/s, p50 ${ms(whole, 50)}, p99 ${ms(whole, 99)} (paying alone: p50 ` +
      `${ms(paying, 50)}, p99 ${ms(paying, 99)}); CPU a checkout: Node ${(each('node') * 1_000).toFixed(1)} ms, PostgreSQL ` +
      `${(each('database') * 1_000).toFixed(1)} ms; ${each('statements').toFixed(1)} statements, ` +
      `${(each('wal') / 1_024).toFixed(0)} KB of WAL; bare PostgreSQL: ${limit.toFixed(0)}/s, of which this is ` +
      `${((rate / limit) * 100).toFixed(0)} %`,
  );
}

/** Two hundred buyers pay at once for five units. */
async function measureLastUnit(platform, operator, variantId) {
  const times = [];
  let carts = [];
  for (let round = 0; round < lastUnit.rounds; round += 1) {
    await stock(platform, operator, [variantId], 2 * lastUnit.buyers);
    const missing = Array.from({ length: lastUnit.buyers - carts.length }, () =>
      fillCart(platform.url, [{ variantId, quantity: 1 }]),
    );
    carts.push(...(await Promise.all(missing)));
    // What was sold before is on the shelf still, and belongs to its orders.
    await stock(platform, operator, [variantId], lastUnit.units * (round + 1));
    const started = performance.now();
    const outcomes = await Promise.all(carts.map((cart) => pay(platform.url, cart)));
    times.push(performance.now() - started);
    const codes = outcomes.map(({ order, code }) => order?.paymentStatus ?? code);
    const counts = Object.fromEntries(
      Map.groupBy(codes, (code) => code)
        .entries()
        .map(([code, { length }]) => [code, length]),
    );
    assert.deepEqual(counts, { PAID: lastUnit.units, OUT_OF_STOCK: lastUnit.buyers - lastUnit.units });
    carts = carts.filter((_, index) => outcomes[index].order === null);
  }
  const all = times.map((time) => `${(time / 1_000).toFixed(2)} s`).join(', ');
  say(`  ${lastUnit.buyers} buyers of ${lastUnit.units} units, until all are answered: ${all}`);
}

async function measureShape(shop, dataDir, shape) {
  const nodeOptions = values.profile ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : [];
  const platform = await startPlatform(values.dist, dataDir, shape === 'five', nodeOptions);
  const pool = shop.connect(Math.max(...values.buyers.split(',').map(Number)));
  try {
    const found = await variantsOf(platform);
    // Nobody bought of it yet, in the other shape either.
    const last = found[shape === 'one' ? 0 : 1];
    const variantIds = found.slice(2);
    await stock(platform, shop.operator, variantIds, 1_000_000);
    const commits = await checkFirstOrders(platform, pool, variantIds);
    const warm = (done) => done >= warmUpCheckouts;
    await buyInLoop(platform, variantIds, { buyers: 8, isOver: warm });
    await compareMoney(pool);
    await runRole(dataDir, ['verify']);
    say(`${shape} process${shape === 'one' ? '' : 'es'}, ${commits} writing commits a checkout:`);
    for (const buyers of values.buyers.split(',').map(Number)) {
      await measure(platform, pool, dataDir, { variantIds, buyers, commits });
    }
    await measureLastUnit(platform, shop.operator, last);
    say(`  ${await compareMoney(pool)} orders, as many charges, the same money`);
  } finally {
    await pool.end();
    await platform.stop();
  }
  await runRole(dataDir, ['verify']);
}

const { folder, remove } = createDataFolder();
try {
  say(describeMachine());
  await runRole(folder, ['sample', '--products', '60', '--orders', '0']);
  const shop = await openShop(values.dist, folder);
  try {
    for (const shape of values.shapes.split(',')) await measureShape(shop, folder, shape);
  } finally {
    await shop.close();
  }
} finally {
  remove();
}
say(describeMachine());
