import type { Database } from '../../../platform/database/database';
import { retryOnConflict } from '../../../platform/database/retry-on-conflict';
import { assertBatchSize } from '../../../platform/imports/batch-size';
import type { ImportError } from '../../../platform/imports/import-result.type';
import { inputDigest } from '../../../platform/imports/input-digest';
import { analyzeGrownProducts } from './analyze-grown-products';
import { findImportedProducts, type KnownProduct } from './import-products.store';
import { type ProductImportItem, toImportItem } from './product-import-item';
import type { ProductImportInput } from './products-import.type';
import { refuseReferences } from './refuse-references';
import { type WrittenProduct, writeImportedProducts } from './write-imported-products';

/** What became of one item; ids as they are stored. */
export interface ImportedProduct {
  externalReference: string;
  outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'FAILED';
  id: string | null;
  variants: { externalReference: string; id: string }[];
  errors: ImportError[];
}

function failed(externalReference: string, errors: ImportError[]): ImportedProduct {
  return { externalReference, outcome: 'FAILED', id: null, variants: [], errors };
}

function unchanged(input: ProductImportInput, known: KnownProduct): ImportedProduct {
  const ids = new Map(known.variants.map((variant) => [variant.external_reference, variant.id]));
  const variants = input.variants.flatMap(({ externalReference }) => {
    const id = ids.get(externalReference);
    return id ? [{ externalReference, id }] : [];
  });
  return { externalReference: input.externalReference, outcome: 'UNCHANGED', id: known.id, variants, errors: [] };
}

function written({ externalReference }: ProductImportInput, product: WrittenProduct): ImportedProduct {
  const variants = product.variants.map((variant) => ({
    externalReference: variant.externalReference as string,
    id: variant.id,
  }));
  return { externalReference, outcome: product.outcome, id: product.id, variants, errors: [] };
}

/** Checks the items and writes the sound ones. @returns a result by external reference */
async function write(
  database: Database,
  changed: readonly { input: ProductImportInput; digest: string }[],
): Promise<Map<string, ImportedProduct>> {
  const items = changed.map(({ input, digest }) => toImportItem(input, digest));
  const sound = items.filter(({ errors }) => errors.length === 0);
  const products = await retryOnConflict(() => {
    // A new attempt judges by what it then sees.
    const attempt = sound.map((item): ProductImportItem => Object.assign(item, { errors: [] }));
    return database.transaction((transaction) => writeImportedProducts(transaction, attempt));
  });
  const created = [...products.values()].filter(({ outcome }) => outcome === 'CREATED');
  await analyzeGrownProducts(database, created.length);
  return new Map(
    items.map(({ input, errors }) => {
      const product = products.get(input.externalReference);
      const { externalReference } = input;
      return [externalReference, product ? written(input, product) : failed(externalReference, errors)];
    }),
  );
}

/**
 * Creates and updates products by the references of another system. An item that equals the one imported before costs
 * nothing and is answered `UNCHANGED`; one that fails leaves no trace and does not hold up the others, which are
 * written together in one transaction.
 *
 * @returns in the order of `inputs`
 * @throws GraphQLError `TOO_MANY_ITEMS`
 */
export async function importProducts(
  database: Database,
  inputs: readonly ProductImportInput[],
): Promise<ImportedProduct[]> {
  assertBatchSize(inputs);
  const refusals = refuseReferences(inputs);
  const usable = inputs.filter((_, index) => refusals[index] === null);
  const found = await findImportedProducts(
    database,
    usable.map(({ externalReference }) => externalReference),
  );
  const known = new Map(found.map((product) => [product.external_reference, product]));
  const digested = usable.map((input) => ({ input, digest: inputDigest(input) }));
  const changed = digested.filter(({ input, digest }) => known.get(input.externalReference)?.import_digest !== digest);
  const results = changed.length > 0 ? await write(database, changed) : new Map<string, ImportedProduct>();
  return inputs.map((input, index) => {
    const refusal = refusals[index];
    if (refusal) return failed(input.externalReference, [refusal]);
    const product = known.get(input.externalReference);
    return results.get(input.externalReference) ?? unchanged(input, product as KnownProduct);
  });
}
