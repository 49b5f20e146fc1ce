import type { VariantTraits } from './import-products.store';
import type { ProductImportItem } from './product-import-item';

/** An item and the product that it replaces. */
export interface PlacedItem {
  item: ProductImportItem;
  /** `null` for a new product. */
  productId: string | null;
}

const traits = [
  { field: 'sku', column: 'sku', code: 'SKU_TAKEN', name: 'SKU' },
  { field: 'externalReference', column: 'external_reference', code: 'REFERENCE_TAKEN', name: 'reference' },
] as const;

/** Adds an error for each variant of `item` that wants what is taken. */
function refuseTaken(item: ProductImportItem, taken: Readonly<Record<'sku' | 'externalReference', Set<string>>>): void {
  item.draft.variants.forEach((variant, index) => {
    for (const { field, code, name } of traits) {
      const value = variant[field];
      if (value === null || !taken[field].has(value)) continue;
      const message = `Another product has a variant with the ${name} "${value}".`;
      item.errors.push({ field: ['variants', String(index), field], message, code });
    }
  });
}

function refuseOnce(items: readonly PlacedItem[], related: readonly VariantTraits[]): void {
  const rewritten = new Set(items.map(({ productId }) => productId));
  const others = related.filter((variant) => !rewritten.has(variant.product_id));
  const taken = {
    sku: new Set(others.map(({ sku }) => sku).filter((sku) => sku !== null)),
    externalReference: new Set(others.map((variant) => variant.external_reference).filter((text) => text !== null)),
  };
  for (const { item } of items) {
    refuseTaken(item, taken);
    if (item.errors.length > 0) continue;
    for (const variant of item.draft.variants) {
      if (variant.sku !== null) taken.sku.add(variant.sku);
      if (variant.externalReference !== null) taken.externalReference.add(variant.externalReference);
    }
  }
}

/**
 * Gives an error to each item with a variant whose SKU or reference a variant of another product has, in the database
 * or earlier in the batch. What products hold that the batch itself replaces is free, unless that item fails: then it
 * is looked at again.
 *
 * @returns the items that can be written
 */
export function refuseVariantConflicts(items: readonly PlacedItem[], related: readonly VariantTraits[]): PlacedItem[] {
  let live = [...items];
  for (;;) {
    refuseOnce(live, related);
    const left = live.filter(({ item }) => item.errors.length === 0);
    if (left.length === live.length) return left;
    live = left;
  }
}
