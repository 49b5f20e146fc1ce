import type { Database } from '../../../platform/database/database';
import { newUuid } from '../../../platform/ids/typed-id';
import { type WholeProduct, writeProducts } from '../catalog/write-products';
import { ensureCategoryPaths } from '../categories/ensure-category-paths';
import { beginProductChange, endProductChange } from '../collections/follow-rules';
import { collectionsByHandle, joinCollections } from '../collections/join-collections';
import { assignHandles } from './assign-handles';
import {
  findNumberedHandles,
  findRelatedVariants,
  findTakenHandles,
  type KnownProduct,
  lockImportedProducts,
  type VariantTraits,
} from './import-products.store';
import { matchVariants } from './match-variants';
import type { ProductImportItem } from './product-import-item';
import { type PlacedItem, refuseVariantConflicts } from './refuse-variant-conflicts';

/** A product as it was written. */
export interface WrittenProduct {
  id: string;
  outcome: 'CREATED' | 'UPDATED';
  variants: readonly { externalReference: string | null; id: string }[];
}

type Collections = Awaited<ReturnType<typeof collectionsByHandle>>;

async function findRelated(transaction: Database, items: readonly PlacedItem[]): Promise<VariantTraits[]> {
  const variants = items.flatMap(({ item }) => item.draft.variants);
  return findRelatedVariants(transaction, {
    productIds: items.map(({ productId }) => productId).filter((id) => id !== null),
    skus: variants.map(({ sku }) => sku).filter((sku) => sku !== null),
    references: variants.map(({ externalReference }) => externalReference).filter((text) => text !== null),
  });
}

/** Gives an error to each item that names a collection which is not there, or whose members are chosen by rules. */
function refuseCollections(items: readonly ProductImportItem[], collections: Collections): void {
  for (const item of items) {
    item.collectionHandles.forEach((handle, index) => {
      const kind = collections.get(handle)?.kind;
      if (kind === 'MANUAL') return;
      const field = ['collectionHandles', String(index)];
      if (kind === 'RULE') {
        item.errors.push({ field, message: `"${handle}" chooses its products by rules.`, code: 'NOT_MANUAL' });
      } else {
        item.errors.push({ field, message: `There is no collection "${handle}".`, code: 'UNKNOWN_COLLECTION' });
      }
    });
  }
}

async function toProducts(
  transaction: Database,
  items: readonly PlacedItem[],
  known: ReadonlyMap<string, KnownProduct>,
  related: readonly VariantTraits[],
): Promise<WholeProduct[]> {
  const currentOf = ({ item }: PlacedItem) => known.get(item.input.externalReference) ?? null;
  const wishes = items.map((placed) => ({
    handle: placed.item.input.handle,
    title: placed.item.draft.title,
    current: currentOf(placed)?.handle ?? null,
  }));
  const handles = await assignHandles(wishes, {
    taken: (wanted) => findTakenHandles(transaction, wanted),
    numbered: (bases) => findNumberedHandles(transaction, bases),
  });
  const categoryIds = await ensureCategoryPaths(
    transaction,
    items.map(({ item }) => item.categoryPath),
  );
  const variantsOf = Map.groupBy(related, (variant) => variant.product_id);
  return items.map(({ item, productId }, index) => ({
    ...item.draft,
    id: productId ?? newUuid(),
    exists: productId !== null,
    handle: handles[index] as string,
    categoryId: categoryIds[index] ?? null,
    externalReference: item.input.externalReference,
    importDigest: item.digest,
    variants: matchVariants(item.draft.variants, variantsOf.get(productId ?? '') ?? []),
  }));
}

/**
 * Writes those of the items that can be; an item that cannot gets errors and leaves no trace. The number of statements
 * does not grow with the number of items.
 *
 * @param items checked by themselves, of different references
 * @returns by external reference
 */
export async function writeImportedProducts(
  transaction: Database,
  items: readonly ProductImportItem[],
): Promise<Map<string, WrittenProduct>> {
  await beginProductChange(transaction);
  const locked = await lockImportedProducts(
    transaction,
    items.map(({ input }) => input.externalReference),
  );
  const known = new Map(locked.map((product) => [product.external_reference, product]));
  const collections = await collectionsByHandle(
    transaction,
    items.flatMap(({ collectionHandles }) => collectionHandles),
  );
  refuseCollections(items, collections);
  const sound = items.filter(({ errors }) => errors.length === 0);
  const placed = sound.map((item) => ({ item, productId: known.get(item.input.externalReference)?.id ?? null }));
  const related = await findRelated(transaction, placed);
  const live = refuseVariantConflicts(placed, related);
  const products = await toProducts(transaction, live, known, related);
  await writeProducts(transaction, products);
  await joinCollections(
    transaction,
    products.flatMap(({ id }, index) =>
      (live[index] as PlacedItem).item.collectionHandles.map((handle) => ({
        productId: id,
        collectionId: collections.get(handle)?.id as string,
      })),
    ),
  );
  await endProductChange(
    transaction,
    products.map(({ id }) => id),
  );
  return new Map(
    products.map(({ externalReference, id, exists, variants }) => [
      externalReference as string,
      { id, outcome: exists ? 'UPDATED' : 'CREATED', variants },
    ]),
  );
}
