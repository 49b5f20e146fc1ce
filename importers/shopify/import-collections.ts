import { callImport, describeErrors } from '../call-import';
import type { ImportJob } from '../import-job';
import type { UsableProduct } from './map-product';
import { COLLECTIONS_IMPORT } from './operations';

/**
 * Makes the collections that products name in the column "Collection", before the products that go into them.
 * @param made handles of those made by this import so far; a shop has far fewer collections than products.
 */
export async function importCollections(
  job: ImportJob,
  products: readonly UsableProduct[],
  made: Set<string>,
): Promise<void> {
  const wanted = new Map<string, string>();
  for (const { collection } of products) {
    if (collection && !made.has(collection.handle)) wanted.set(collection.handle, collection.title);
  }
  if (wanted.size === 0) return;
  const input = [...wanted].map(([handle, title]) => ({
    externalReference: `shopify:collection:${handle}`,
    handle,
    title,
    kind: 'MANUAL',
  }));
  for (const [index, result] of (await callImport(job.client, COLLECTIONS_IMPORT, input, job.signal)).entries()) {
    const handle = input[index]?.handle ?? '';
    made.add(handle);
    if (result.outcome !== 'FAILED') job.report.done('collections', outcomeName(result.outcome));
    else job.report.skip('collections', { line: null, subject: handle, reason: describeErrors(result.errors) });
  }
}

function outcomeName(outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED'): 'created' | 'updated' | 'unchanged' {
  return outcome.toLowerCase() as 'created' | 'updated' | 'unchanged';
}
