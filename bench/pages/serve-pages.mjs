import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { databaseCpuSeconds, processCpuSeconds } from '../cpu-seconds.mjs';
import { createDataFolder } from '../data-folder.mjs';
import { describeMachine } from '../describe-machine.mjs';
import { ask, askInLoop } from './ask.mjs';
import { fillStore, startServer } from './built-server.mjs';
import { articlePage, handles, listing, productPage } from './pages.mjs';

/** Serves the pages of a store of 1,000 products with 10 variants each, the whole platform in one process. */
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '2000' },
    dist: { type: 'string', default: resolve(import.meta.dirname, '../../dist') },
  },
});

/** Enough for V8 to have compiled what is hot, for plans to be cached and connections to be open. */
const warmUpRequests = 300;

/** Asks once for each operation, checks what came, and keeps it to compare all later answers with. */
async function withAnswers(url, operations, check) {
  return Promise.all(
    operations.map(async (operation) => {
      const answer = await ask(url, operation);
      const { data, errors } = JSON.parse(answer);
      assert.equal(errors, undefined);
      check(data, operation.variables);
      return { ...operation, answer };
    }),
  );
}

function checkListing({ products: { nodes } }) {
  assert.equal(nodes.length, 20);
  for (const { variants } of nodes) {
    assert.equal(variants.nodes.length, 10);
    for (const { prices, stock } of variants.nodes)
      assert.deepEqual([prices.length, typeof stock.available], [3, 'number']);
  }
}

function checkProduct({ product }, { handle }) {
  assert.equal(product.variants.nodes.length, 10, handle);
  assert.equal(product.reviews.nodes.length, Math.min(10, product.reviews.totalCount));
}

function checkArticle({ article }) {
  assert.ok(article.body.some(({ __typename, html }) => __typename === 'RichTextBlock' && html !== ''));
}

async function readScenarios(url) {
  const { data } = JSON.parse(await ask(url, { query: handles, variables: {} }));
  const each = (query, { nodes }) => nodes.map(({ handle }) => ({ query, variables: { handle } }));
  return {
    'listing of 20 products': await withAnswers(url, [{ query: listing, variables: { first: 20 } }], checkListing),
    'product page': await withAnswers(url, each(productPage, data.products), checkProduct),
    article: await withAnswers(url, each(articlePage, data.articles), checkArticle),
  };
}

async function measure({ url, pid }, dataDir, name, operations) {
  await askInLoop(url, operations, warmUpRequests);
  const count = Number(values.requests);
  const before = { server: processCpuSeconds(pid), database: databaseCpuSeconds(dataDir), time: performance.now() };
  await askInLoop(url, operations, count);
  const seconds = (performance.now() - before.time) / 1_000;
  const perRequest = (cpuSeconds) => `${((cpuSeconds * 1_000) / count).toFixed(2)} ms`;
  const server = perRequest(processCpuSeconds(pid) - before.server);
  const database = perRequest(databaseCpuSeconds(dataDir) - before.database);
  const size = `${(operations[0].answer.length / 1_024).toFixed(1)} KB`;
  process.stdout.write(
    `${name} (${size}): ${Math.round(count / seconds)} requests/s; CPU a request: Node ${server}, PostgreSQL ${database}\n`,
  );
}

const { folder, remove } = createDataFolder();
try {
  process.stdout.write(`${describeMachine()}\n`);
  await fillStore(values.dist, folder, 1_000, 10);
  const server = await startServer(values.dist, folder);
  try {
    const scenarios = await readScenarios(server.url);
    for (const [name, operations] of Object.entries(scenarios)) await measure(server, folder, name, operations);
  } finally {
    await server.stop();
  }
} finally {
  remove();
}
process.stdout.write(`${describeMachine()}\n`);
