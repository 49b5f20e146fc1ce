import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { databaseCpuSeconds } from '../cpu-seconds.mjs';
import { createDataFolder } from '../data-folder.mjs';
import { describeMachine } from '../describe-machine.mjs';
import { readStoredCounts } from './read-stored-counts.mjs';

/**
 * Loads the sample store's products, with their variants, prices and stock, into an empty installation. One
 * run a process, since that is what a user has: a second run in it would find the code compiled. It counts only when
 * what is stored is what was generated.
 */
const { values } = parseArgs({
  options: {
    products: { type: 'string', default: '1000' },
    variants: { type: 'string', default: '10' },
    dist: { type: 'string', default: '../../dist' },
  },
});
const requireBuilt = createRequire(import.meta.url);
const built = (path) => requireBuilt(`${values.dist}/${path}`);
requireBuilt('reflect-metadata');
// First: what it sets is read by packages while they load.
built('platform/config/process-environment');
const { readSettings } = built('platform/config/settings');
const { createLogger } = built('platform/log/logger');
const { openInstallation } = built('roles/installation');
const { startPlatform } = built('roles/platform');
const { LoadContext } = built('sample/load/load-context');
const { loadProducts } = built('sample/load/load-catalog');
const { productBatches } = built('sample/catalog/product-batches');
const { smallStore } = built('sample/sample-options');

const options = { ...smallStore, products: Number(values.products), variants: Number(values.variants) };

function generatedCounts(stockLevels) {
  const products = [...productBatches(options)].flatMap((batch) => batch.products);
  const variants = products.flatMap((product) => product.variants);
  return {
    products: products.length,
    variants: variants.length,
    prices: variants.reduce((total, { prices }) => total + prices.length, 0),
    stockLevels,
  };
}

async function measure(platform, dataDir) {
  const context = new LoadContext(platform.operatorClient('bench'), options, () => undefined);
  const own = process.cpuUsage();
  const database = databaseCpuSeconds(dataDir);
  const { variants, seconds } = await loadProducts(context);
  const { user, system } = process.cpuUsage(own);
  const databaseCpu = databaseCpuSeconds(dataDir) - database;
  const { products, 'stock levels': levels } = context.tally.counts;
  assert.deepEqual([products.created, context.tally.failed], [options.products, 0]);
  assert.deepEqual(await readStoredCounts(platform.operatorClient('bench')), generatedCounts(levels.created));
  return { rate: variants / seconds, seconds, nodeCpu: (user + system) / 1e6, databaseCpu };
}

async function run() {
  const { folder, remove } = createDataFolder();
  const settings = readSettings({ DATA_DIR: folder, SAMPLE_STORE: 'false' });
  const platform = await startPlatform(
    await openInstallation(settings, createLogger({ level: 'warn', name: 'bench' })),
  );
  try {
    return await measure(platform, folder);
  } finally {
    await platform.close();
    remove();
  }
}

process.stdout.write(`${describeMachine()}\n`);
const { rate, seconds, nodeCpu, databaseCpu } = await run();
const cpu = `CPU: Node ${nodeCpu.toFixed(1)} s, PostgreSQL ${databaseCpu.toFixed(1)} s`;
process.stdout.write(`${Math.round(rate)} variants/s (${seconds.toFixed(1)} s); ${cpu}\n`);
