import { generateCollections } from '../catalog/generate-collections';
import { generateStock } from '../catalog/generate-stock';
import { type ProductBatch, productBatches } from '../catalog/product-batches';
import { isSold } from '../orders/stocked-variants';
import { type BulkResult, bulkImport, bulkMutation } from './bulk-import';
import { levelName, listKeptLevels } from './list-kept-levels';
import type { LoadContext } from './load-context';
import { runInParallel } from './run-in-parallel';

const productsImport = bulkMutation('productsImport', 'ProductImportInput', {
  selection: 'id variants { id }',
});
const stockLevelsImport = bulkMutation('stockLevelsImport', 'StockLevelImportInput', {
  selection: '',
  maxItems: 1_000,
});
const collectionsImport = bulkMutation('collectionsImport', 'CollectionImportInput');

/** Two wait for a database while one generates and the gateway works; a fourth finds nothing to do (bench/import). */
const workers = 3;

/** A line of progress a second: a small store shows none. In milliseconds. */
const progressInterval = 1_000;

/** What was loaded, and in what time. */
export interface CatalogLoad {
  readonly variants: number;
  readonly seconds: number;
}

async function stockOf({ client, options }: LoadContext, { start }: ProductBatch, results: readonly BulkResult[]) {
  const levels = results.flatMap(({ variants = [] }, offset) =>
    generateStock(options.seed, start + offset, variants.length).map(({ variantIndex, ...level }) => ({
      ...level,
      variantId: variants[variantIndex]?.id ?? '',
    })),
  );
  const kept = await listKeptLevels(client, results);
  return levels.map((level) => ({ level, isKept: kept.has(levelName(level)) }));
}

/** Orders name the variants of the first products. */
function keepVariants(context: LoadContext, { start, products }: ProductBatch, results: readonly BulkResult[]): void {
  for (const [offset, product] of products.entries()) {
    if (!isSold(start + offset)) return;
    for (const [place, { externalReference }] of product.variants.entries()) {
      const id = results[offset]?.variants?.[place]?.id;
      if (id) context.keep(externalReference, id);
    }
  }
}

/** Loads what is not on the shelves yet. What is there has moved since, with sales and returns, and stays as it is. */
async function loadStock(context: LoadContext, batch: ProductBatch, results: readonly BulkResult[]): Promise<void> {
  const stock = await stockOf(context, batch, results);
  const missing = stock.filter(({ isKept }) => !isKept).map(({ level }) => level);
  const kept: BulkResult[] = stock.filter(({ isKept }) => isKept).map(() => ({ outcome: 'UNCHANGED', errors: [] }));
  context.tally.add('stock levels', [], kept);
  context.tally.add(
    'stock levels',
    missing.map(levelName),
    await bulkImport(context.client, stockLevelsImport, missing),
  );
}

function progressLine(write: (line: string) => void, total: number): (done: number) => void {
  let last = Date.now();
  return (done) => {
    if (Date.now() - last < progressInterval) return;
    last = Date.now();
    write(`products: ${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}`);
  };
}

/** Loads the products with their variants and prices, and each batch's stock behind it. */
export async function loadProducts(context: LoadContext): Promise<CatalogLoad> {
  const started = performance.now();
  const progress = progressLine(context.write, context.options.products);
  let products = 0;
  let variants = 0;
  await runInParallel(productBatches(context.options), workers, async (batch) => {
    const results = await context.import('products', productsImport, batch.products);
    keepVariants(context, batch, results);
    await loadStock(context, batch, results);
    products += results.length;
    variants += results.reduce((sum, result) => sum + (result.variants?.length ?? 0), 0);
    progress(products);
  });
  return { variants, seconds: (performance.now() - started) / 1_000 };
}

/** Loads the collections; the products that they name are there already. */
export async function loadCollections(context: LoadContext): Promise<void> {
  await context.import('collections', collectionsImport, generateCollections(context.options));
}
