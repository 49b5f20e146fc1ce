/**
 * Reads and maps a file with the built importers, as an import does but for the calls to the graph, and prints what
 * the heap held at most: `node --expose-gc measure-heap.cjs shopify|wordpress FILE`. A process of its own, because
 * the test runner keeps everything that it loads and is many times slower at parsing.
 */
const path = require('node:path');

const dist = path.resolve(__dirname, '../../../dist/importers');
const [kind, file] = process.argv.slice(2);

function heapUsed() {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

async function* readShopify() {
  const { checkProductFile } = require(path.join(dist, 'shopify/check-product-file.js'));
  const { readProducts } = require(path.join(dist, 'shopify/read-products.js'));
  const { mapProduct } = require(path.join(dist, 'shopify/map-product.js'));
  const checked = await checkProductFile(file);
  const options = { currency: 'USD', marketCurrencies: new Map(), location: 'Default' };
  for await (const product of readProducts(file, checked, () => undefined)) {
    yield mapProduct(product, checked.layout, options);
  }
}

async function* readWordpress() {
  const { checkWxrFile } = require(path.join(dist, 'wordpress/check-wxr-file.js'));
  const { readWxr } = require(path.join(dist, 'wordpress/read-wxr.js'));
  const { readState } = require(path.join(dist, 'wordpress/read-state.js'));
  const { mapArticle } = require(path.join(dist, 'wordpress/map-entry.js'));
  const index = await checkWxrFile(file);
  for await (const record of readWxr(file)) {
    if (record.kind === 'item') yield mapArticle(record, { index, state: readState(record), remark: () => undefined });
  }
}

async function measure() {
  let highest = 0;
  let count = 0;
  const before = heapUsed();
  for await (const _mapped of kind === 'shopify' ? readShopify() : readWordpress()) {
    count += 1;
    if (count % 500 === 0) highest = Math.max(highest, heapUsed() - before);
  }
  process.stdout.write(JSON.stringify({ count, growth: highest }));
}

void measure();
