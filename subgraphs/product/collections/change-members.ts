import type { Database } from '../../../platform/database/database';
import { outcomeTransaction } from '../../../platform/database/outcome-transaction';
import { accepted, type Outcome, refused } from '../../../platform/errors/outcome';
import { findCollectionsById } from './collection.store';
import type { CollectionRow } from './collection-row';
import { appendMembers, findExistingProducts, removeMembers, touchCollection } from './membership.store';

/** Why the products of a collection were not changed. */
export type MembersCode = 'NOT_FOUND' | 'NOT_MANUAL' | 'PRODUCT_NOT_FOUND';

type Changed = Outcome<CollectionRow, MembersCode>;

/** Runs a change of a manual collection's products, with the collection locked. */
function changeMembers(
  database: Database,
  collectionId: string,
  change: (transaction: Database) => Promise<Outcome<true, MembersCode>>,
): Promise<Changed> {
  return outcomeTransaction(database, async (transaction) => {
    const collection = await touchCollection(transaction, collectionId);
    if (!collection) return refused('NOT_FOUND', 'There is no such collection.', ['id']);
    if (collection.kind !== 'MANUAL') return refused('NOT_MANUAL', 'Its rules choose its products.', ['id']);
    const outcome = await change(transaction);
    if (outcome.value === null) return outcome;
    const [row] = await findCollectionsById(transaction, [collectionId]);
    return accepted(row as CollectionRow);
  });
}

/** Puts products at the end of a manual collection; those in it keep their places. All keys are of the database. */
export function addMembers(database: Database, collectionId: string, productIds: readonly string[]): Promise<Changed> {
  return changeMembers(database, collectionId, async (transaction) => {
    const found = new Set(await findExistingProducts(transaction, productIds));
    const missing = productIds.findIndex((id) => !found.has(id));
    if (missing >= 0) {
      return refused('PRODUCT_NOT_FOUND', 'There is no such product.', ['productIds', String(missing)]);
    }
    const members = productIds.map((productId) => ({ collectionId, productId }));
    if (members.length > 0) await appendMembers(transaction, members);
    return accepted(true);
  });
}

/** Takes products out of a manual collection; those that are not in it are passed over. */
export function dropMembers(database: Database, collectionId: string, productIds: readonly string[]): Promise<Changed> {
  return changeMembers(database, collectionId, async (transaction) => {
    await removeMembers(transaction, collectionId, productIds);
    return accepted(true);
  });
}
