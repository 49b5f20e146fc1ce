import type { Database } from '../../../platform/database/database';
import { appendProductEvents } from '../events/append-product-events';
import { eventsOfWriting } from './events-of-writing';
import type { VariantDraft } from './product-draft';
import { type ProductToWrite, upsertProducts } from './product-write.store';
import { deleteOtherVariants, replacePrices, upsertVariants, type VariantToWrite } from './variant-write.store';

/** A whole product that is to be written: what stands in its place before is replaced by it. */
export type WholeProduct = ProductToWrite & {
  /** Whether there is a product of this id, whose other variants then go. */
  exists: boolean;
  variants: readonly (VariantDraft & { id: string })[];
};

type PlacedVariant = VariantToWrite & { exists: boolean };

/** @returns ids of the variants whose prices are others now */
async function writeVariants(transaction: Database, variants: readonly PlacedVariant[]): Promise<string[]> {
  await upsertVariants(transaction, variants);
  const prices = variants.map(({ id, productId, exists, prices }) => ({ variantId: id, productId, exists, prices }));
  return replacePrices(transaction, prices);
}

/**
 * Writes whole products with their variants and prices, and the events that tell of it, in at most five statements
 * however many there are.
 *
 * @param transaction of the caller, who has locked the products that exist
 */
export async function writeProducts(transaction: Database, products: readonly WholeProduct[]): Promise<void> {
  if (products.length === 0) return;
  await upsertProducts(transaction, products);
  const variants = products.flatMap((product) => {
    const optionNames = product.options.map(({ name }) => name);
    return product.variants.map((variant) => ({
      ...variant,
      productId: product.id,
      exists: product.exists,
      optionNames,
    }));
  });
  const known = products.filter(({ exists }) => exists).map(({ id }) => id);
  if (known.length > 0) {
    await deleteOtherVariants(
      transaction,
      known,
      variants.map(({ id }) => id),
    );
  }
  const priced = variants.length > 0 ? await writeVariants(transaction, variants) : [];
  await appendProductEvents(transaction, eventsOfWriting(products, new Set(priced)));
}
