import type { ImportJob } from '../import-job';
import { sendInBatches } from '../send-in-batches';
import type { CheckedInventoryFile } from './check-inventory-file';
import { findVariants, type KnownVariant } from './find-variants';
import { importStock, locationOf } from './import-stock';
import { type InventoryLevel, readInventory } from './read-inventory';

/** Second pass over a checked inventory export: finds the variants, sets their stock, counts. */
export async function importInventory(job: ImportJob, checked: CheckedInventoryFile): Promise<void> {
  job.report.declare('stock levels');
  const variantsOf = lastProduct(job);
  await sendInBatches(levels(job, checked), async (batch) => {
    const found = [];
    for (const level of batch) {
      const variantId = match(await variantsOf(level.handle), level)?.id;
      const subject = level.sku || level.handle;
      if (variantId) {
        const { line, onHand, location } = level;
        found.push({ line, subject, level: { variantId, ...locationOf(location), onHand } });
      } else {
        const reason = 'there is no such variant: import its product first';
        job.report.skip('stock levels', { line: level.line, subject, reason });
      }
    }
    await importStock(job, found);
  });
}

async function* levels(job: ImportJob, checked: CheckedInventoryFile): AsyncGenerator<InventoryLevel> {
  const { report, progress, signal } = job;
  let read = 0;
  const inventory = readInventory(job.file, checked, {
    broken: (row) => report.problem(row),
    remark: (text, line) => report.note(text, `line ${line}`),
  });
  for await (const level of inventory) {
    signal?.throwIfAborted();
    read += 1;
    progress.update('importing stock levels', read, null);
    yield level;
  }
}

/** Rows of one product stand together, so remembering the last one saves a question for each further row. */
function lastProduct({ client, signal }: ImportJob): (handle: string) => Promise<KnownVariant[]> {
  let last: { handle: string; variants: KnownVariant[] } | null = null;
  return async (handle) => {
    if (last?.handle !== handle) last = { handle, variants: await findVariants(client, handle, signal) };
    return last.variants;
  };
}

/** By option values first: a SKU may be missing, or stand on several variants of an untidy shop. */
function match(variants: readonly KnownVariant[], level: InventoryLevel): KnownVariant | undefined {
  const wanted = level.optionValues.join('\n');
  return (
    variants.find((variant) => variant.optionValues.join('\n') === wanted) ??
    variants.find((variant) => level.sku !== '' && variant.sku === level.sku)
  );
}
