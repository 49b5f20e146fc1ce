import type { Database } from '../../../platform/database/database';
import { type CollectionDraft, checkCollection } from '../collections/check-collection';
import { CollectionKind } from '../collections/collection.type';
import { replaceCollections } from '../collections/replace-collections';
import { assignHandles } from './assign-handles';
import type { CollectionImportInput } from './collections-import.type';
import { type ImportedItem, type ImportItem, type ImportPlan, importBatch } from './import-batch';
import {
  findImportedCollections,
  findNumberedHandles,
  findReferencedProducts,
  findTakenHandles,
} from './import-collections.store';

type Item = ImportItem<CollectionImportInput>;

function check(item: Item): CollectionDraft {
  const members = (item.input.productReferences ?? []).length > 0 ? 'productReferences' : null;
  const { draft, problems } = checkCollection(item.input, members);
  item.errors.push(...problems);
  return draft;
}

/** Ids of each item's products; `null` for an item that does not speak of them. Unknown ones are errors of the item. */
async function membersOf(transaction: Database, items: readonly Item[]): Promise<(string[] | null)[]> {
  const references = items.flatMap(({ input }) => input.productReferences ?? []);
  const found = references.length > 0 ? await findReferencedProducts(transaction, references) : [];
  const ids = new Map(found.map((product) => [product.external_reference, product.id]));
  return items.map(({ input, errors }) => {
    if (!input.productReferences) return null;
    return input.productReferences.flatMap((reference, index) => {
      const id = ids.get(reference);
      if (id) return [id];
      const field = ['productReferences', String(index)];
      errors.push({ field, message: `No product has the reference "${reference}".`, code: 'PRODUCT_NOT_FOUND' });
      return [];
    });
  });
}

const plan: ImportPlan<CollectionImportInput> = {
  find: findImportedCollections,
  async write(transaction, items) {
    const drafts = items.map(check);
    const members = await membersOf(transaction, items);
    const live = items.map((item, index) => ({ item, index })).filter(({ item }) => item.errors.length === 0);
    if (live.length === 0) return;
    const wishes = live.map(({ item }) => ({ ...item.input, current: item.handle }));
    const handles = await assignHandles(wishes, {
      taken: (wanted) => findTakenHandles(transaction, wanted),
      numbered: (bases) => findNumberedHandles(transaction, bases),
    });
    await replaceCollections(
      transaction,
      live.map(({ item, index }, place) => {
        const draft = drafts[index] as CollectionDraft;
        return {
          ...draft,
          id: item.id,
          handle: handles[place] as string,
          externalReference: item.input.externalReference,
          importDigest: item.digest,
          productIds: draft.kind === CollectionKind.MANUAL ? (members[index] ?? null) : null,
        };
      }),
    );
  },
};

/** Creates and updates collections by the references of another system. @throws GraphQLError `TOO_MANY_ITEMS` */
export function importCollections(
  database: Database,
  inputs: readonly CollectionImportInput[],
): Promise<ImportedItem[]> {
  return importBatch(database, plan, inputs);
}
