import { callImport, describeErrors, type ImportResult, type ItemError } from '../call-import';
import type { ImportJob } from '../import-job';
import type { UsableProduct } from './map-product';
import { PRODUCTS_IMPORT } from './operations';

/** What was sent in the end, and what became of it. */
export interface FinalResult {
  readonly sent: UsableProduct;
  readonly outcome: ImportResult;
}

/**
 * When the graph refuses a product because of some of its variants (a SKU that another product has, say),
 * those are reported by their lines, and the product goes in with the others.
 */
export async function withoutRefusedVariants(
  job: ImportJob,
  product: UsableProduct,
  result: ImportResult,
): Promise<FinalResult> {
  const reasons = refusedVariants(result.errors);
  const kept = product.variants.filter((_, index) => !reasons.has(index));
  if (result.outcome !== 'FAILED' || reasons.size === 0 || kept.length === 0) return { sent: product, outcome: result };
  const input = {
    ...product.input,
    options: product.input.options.map(({ name }, index) => ({
      name,
      values: [...new Set(kept.map((variant) => variant.input.optionValues[index] ?? ''))],
    })),
    variants: kept.map((variant, index) => ({ ...variant.input, position: index + 1 })),
  };
  const sent: UsableProduct = { ...product, input, variants: kept };
  const [outcome] = await callImport(job.client, PRODUCTS_IMPORT, [input], job.signal);
  if (!outcome || outcome.outcome === 'FAILED') return { sent: product, outcome: outcome ?? result };
  for (const [index, errors] of reasons) {
    const variant = product.variants[index];
    if (!variant) continue;
    const subject = variant.input.sku ?? variant.input.externalReference;
    job.report.skip('variants', { line: variant.line, subject, reason: describeErrors(errors) });
  }
  return { sent, outcome };
}

/** Errors by position of the variant that they point at; empty when one of them points elsewhere. */
function refusedVariants(errors: readonly ItemError[]): Map<number, ItemError[]> {
  const reasons = new Map<number, ItemError[]>();
  for (const error of errors) {
    const path = typeof error.field === 'string' ? error.field : (error.field?.join('.') ?? '');
    const index = /\bvariants[.[](\d+)/.exec(path)?.[1];
    if (index === undefined) return new Map();
    const known = reasons.get(Number(index));
    if (known) known.push(error);
    else reasons.set(Number(index), [error]);
  }
  return reasons;
}
