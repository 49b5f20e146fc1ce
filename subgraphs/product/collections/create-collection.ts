import type { Database } from '../../../platform/database/database';
import { outcomeTransaction } from '../../../platform/database/outcome-transaction';
import { retryOnConflict } from '../../../platform/database/retry-on-conflict';
import { violatedConstraint } from '../../../platform/database/violated-constraint';
import { accepted, type Outcome, refused, refusedFor } from '../../../platform/errors/outcome';
import { decodeId, newUuid } from '../../../platform/ids/typed-id';
import { chooseHandle } from '../catalog/choose-handle';
import { handleTaken, invalidHandle } from '../catalog/handle-refusals';
import { type CollectionDraft, type CollectionProblemCode, checkCollection } from './check-collection';
import type { CollectionCreateInput } from './collection-input.type';
import type { CollectionRow } from './collection-row';
import { listCollectionHandles, upsertCollections } from './collection-write.store';
import { joinCollections } from './join-collections';
import { findExistingProducts } from './membership.store';
import { holdRules, refreshRuleMembers } from './rule-members.store';

/** Why a collection was not created. */
export type CollectionCreateCode = CollectionProblemCode | 'INVALID_HANDLE' | 'HANDLE_TAKEN' | 'PRODUCT_NOT_FOUND';

type Created = Outcome<CollectionRow, CollectionCreateCode>;

async function write(
  transaction: Database,
  input: CollectionCreateInput,
  draft: CollectionDraft,
  productIds: readonly string[],
): Promise<Created> {
  if (draft.kind === 'RULE') await holdRules(transaction);
  const found = new Set(productIds.length > 0 ? await findExistingProducts(transaction, productIds) : []);
  const missing = productIds.findIndex((id) => !found.has(id));
  if (missing >= 0) {
    return refused('PRODUCT_NOT_FOUND', 'There is no such product.', ['productIds', String(missing)]);
  }
  const handle = await chooseHandle({ handle: input.handle, title: draft.title }, (base) =>
    listCollectionHandles(transaction, base),
  );
  if (handle === null) return invalidHandle(input.handle);
  const collection = { ...draft, id: newUuid(), handle, externalReference: null, importDigest: null };
  const [row] = await upsertCollections(transaction, [collection]);
  await joinCollections(
    transaction,
    productIds.map((productId) => ({ collectionId: collection.id, productId })),
  );
  if (draft.kind === 'RULE') await refreshRuleMembers(transaction, { collectionIds: [collection.id] });
  return accepted(row as CollectionRow);
}

/** Creates a collection, by rule with the products that meet its rules now. */
export async function createCollection(database: Database, input: CollectionCreateInput): Promise<Created> {
  const productIds = (input.productIds ?? []).map((id) => decodeId('prod', id));
  const { draft, problems } = checkCollection(input, productIds.length > 0 ? 'productIds' : null);
  if (problems.length > 0) return refusedFor(problems);
  const attempt = () => outcomeTransaction(database, (transaction) => write(transaction, input, draft, productIds));
  try {
    // Without a handle one is chosen, and somebody else may take it before we do.
    return await (input.handle ? attempt() : retryOnConflict(attempt));
  } catch (error) {
    if (violatedConstraint(error) === 'collection_handle') return handleTaken(input.handle);
    throw error;
  }
}
