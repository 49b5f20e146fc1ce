import type { Database } from '../../../platform/database/database';
import { type CollectionToWrite, upsertCollections } from './collection-write.store';
import { appendMembers, clearMembers } from './membership.store';
import { holdRules, refreshRuleMembers } from './rule-members.store';

/** A whole collection that is to be written. */
export type WholeCollection = CollectionToWrite & {
  /** Its products in their order; `null` leaves them as they are. */
  productIds: readonly string[] | null;
};

/** Writes whole collections, in a handful of statements however many there are. */
export async function replaceCollections(
  transaction: Database,
  collections: readonly WholeCollection[],
): Promise<void> {
  await holdRules(transaction);
  await upsertCollections(transaction, collections);
  const byHand = collections.filter(({ productIds }) => productIds !== null);
  if (byHand.length > 0) {
    await clearMembers(
      transaction,
      byHand.map(({ id }) => id),
    );
  }
  const members = byHand.flatMap(({ id, productIds }) =>
    (productIds ?? []).map((productId) => ({ collectionId: id, productId })),
  );
  if (members.length > 0) await appendMembers(transaction, members);
  const byRule = collections.filter(({ kind }) => kind === 'RULE').map(({ id }) => id);
  if (byRule.length > 0) await refreshRuleMembers(transaction, { collectionIds: byRule });
}
