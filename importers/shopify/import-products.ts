import { callImport, describeErrors, type ImportResult } from '../call-import';
import type { ImportJob } from '../import-job';
import type { ImportOutcome } from '../import-report';
import { sendInBatches } from '../send-in-batches';
import type { CheckedProductFile } from './check-product-file';
import { importCollections } from './import-collections';
import { importStock, locationOf, type StockImportInput } from './import-stock';
import { type MappedProduct, mapProduct, type UsableProduct } from './map-product';
import { PRODUCTS_IMPORT } from './operations';
import { marketCurrency } from './read-prices';
import { readProducts } from './read-products';
import { hasStock } from './read-stock';
import type { ShopifyOptions } from './shopify-options';
import { withoutRefusedVariants } from './without-refused-variants';

/** Second pass over a checked product export: maps, sends, counts. */
export async function importProducts(
  job: ImportJob,
  checked: CheckedProductFile,
  options: ShopifyOptions,
): Promise<void> {
  const { report } = job;
  report.declare('products', 'variants', ...(hasStock(checked.layout) ? ['stock levels'] : []));
  noteColumns(job, checked, options);
  const collections = new Set<string>();
  await sendInBatches(usableProducts(job, checked, options), async (batch) => {
    await importCollections(job, batch, collections);
    await sendProducts(job, batch, options);
  });
}

async function* usableProducts(job: ImportJob, checked: CheckedProductFile, options: ShopifyOptions) {
  const { report, progress, signal } = job;
  let rows = 0;
  for await (const product of readProducts(job.file, checked, (row) => report.problem(row))) {
    signal?.throwIfAborted();
    rows += product.rows.length;
    progress.update('importing rows', rows, checked.records);
    const mapped = mapProduct(product, checked.layout, options);
    for (const remark of mapped.remarks) report.note(remark, `line ${mapped.line} (${product.handle})`);
    for (const part of mapped.brokenParts) report.problem(part);
    for (const row of mapped.brokenVariants) report.skip('variants', row);
    if (mapped.input) yield mapped as UsableProduct;
    else {
      report.skip('products', { line: mapped.line, subject: product.handle, reason: mapped.refusal ?? '' });
      skipVariants(job, mapped, mapped.refusal ?? '');
    }
  }
}

async function sendProducts(job: ImportJob, batch: readonly UsableProduct[], options: ShopifyOptions): Promise<void> {
  const inputs = batch.map((product) => product.input);
  const results = await callImport(job.client, PRODUCTS_IMPORT, inputs, job.signal);
  const stock: StockImportInput[] = [];
  for (const [index, product] of batch.entries()) {
    const result = results[index];
    if (!result) continue;
    const { sent, outcome } = await withoutRefusedVariants(job, product, result);
    count(job, sent, outcome);
    stock.push(...stockOf(sent, outcome, options));
  }
  await importStock(job, stock);
}

function skipVariants({ report }: ImportJob, { variants }: MappedProduct, reason: string): void {
  for (const { line, input } of variants) {
    report.skip('variants', { line, subject: input.sku ?? input.externalReference, reason });
  }
}

function count(job: ImportJob, product: UsableProduct, result: ImportResult): void {
  const { report } = job;
  if (result.outcome === 'FAILED') {
    const reason = describeErrors(result.errors);
    report.skip('products', { line: product.line, subject: product.input.handle, reason });
    skipVariants(job, product, 'its product was refused');
    return;
  }
  const outcome = result.outcome.toLowerCase() as ImportOutcome;
  report.done('products', outcome);
  report.done('variants', outcome, product.variants.length);
  const oversold = product.variants.filter((variant) => (variant.stock?.oversold ?? 0) > 0);
  for (const variant of oversold) {
    report.note('negative quantities (sold beyond the stock) become 0', `line ${variant.line}`);
  }
}

function stockOf(product: UsableProduct, result: ImportResult, options: ShopifyOptions): StockImportInput[] {
  const ids = new Map(result.variants?.map((variant) => [variant.externalReference, variant.id]));
  return product.variants.flatMap(({ stock, input, line }) => {
    const variantId = ids.get(input.externalReference);
    if (!stock || !variantId) return [];
    const { onHand, tracked, backorder } = stock;
    const level = { variantId, ...locationOf(options.location), onHand, tracked, backorder };
    return [{ line, subject: input.sku ?? input.externalReference, level }];
  });
}

function noteColumns({ report }: ImportJob, { layout, ignored, dialect }: CheckedProductFile, options: ShopifyOptions) {
  if (dialect.encoding === 'windows-1252') {
    report.note('the file is not UTF-8; it was read as Windows-1252 (look at accents and symbols)');
  }
  for (const { market } of layout.markets) {
    if (marketCurrency(market, options)) continue;
    report.note(`the prices for "${market}" are not imported: name their currency, such as --market "${market}=EUR"`);
  }
  const names = [...ignored.keys()];
  if (names.length > 0) report.note(`columns without a place in the graph: ${names.join(', ')}`);
  if (hasStock(layout) && !layout.positions.has('quantity')) {
    report.note('the file has no quantities (a shop with several locations): import its inventory export as well');
  }
}
