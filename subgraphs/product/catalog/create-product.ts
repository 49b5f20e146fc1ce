import type { Database } from '../../../platform/database/database';
import { outcomeTransaction } from '../../../platform/database/outcome-transaction';
import { retryOnConflict } from '../../../platform/database/retry-on-conflict';
import { violatedConstraint } from '../../../platform/database/violated-constraint';
import { accepted, type Outcome, refused, refusedFor } from '../../../platform/errors/outcome';
import { decodeId, newUuid } from '../../../platform/ids/typed-id';
import { beginProductChange, endProductChange } from '../collections/follow-rules';
import { collectionsById, joinCollections } from '../collections/join-collections';
import { checkLength, maxLength } from './check-length';
import { checkProduct } from './check-product';
import { chooseHandle } from './choose-handle';
import { cleanTextOrNull } from './clean-text';
import { invalidHandle } from './handle-refusals';
import type { ProductCreateCode } from './product-codes';
import type { ProductDraft } from './product-draft';
import type { ProductCreateInput } from './product-input.type';
import { listProductHandles } from './product-update.store';
import { refuseTaken } from './refuse-taken';
import { writeProducts } from './write-products';

const takenCodes = ['HANDLE_TAKEN', 'SKU_TAKEN', 'DUPLICATE_VARIANT', 'REFERENCE_TAKEN', 'CATEGORY_NOT_FOUND'] as const;

type Created = Outcome<string, ProductCreateCode>;

/** @returns why it cannot be in these collections, `null` when it can */
async function refuseCollections(transaction: Database, ids: readonly string[]): Promise<Created | null> {
  const found = await collectionsById(transaction, ids);
  const index = ids.findIndex((id) => found.get(id)?.kind !== 'MANUAL');
  if (index < 0) return null;
  const field = ['collectionIds', String(index)];
  if (found.has(ids[index] as string)) return refused('NOT_MANUAL', 'Its rules choose its products.', field);
  return refused('COLLECTION_NOT_FOUND', 'There is no such collection.', field);
}

async function write(transaction: Database, input: ProductCreateInput, draft: ProductDraft): Promise<Created> {
  await beginProductChange(transaction);
  const collectionIds = (input.collectionIds ?? []).map((id) => decodeId('coll', id));
  const refusal = await refuseCollections(transaction, collectionIds);
  if (refusal) return refusal;
  const wish = { handle: input.handle, title: draft.title };
  const handle = await chooseHandle(wish, (base) => listProductHandles(transaction, base));
  if (handle === null) return invalidHandle(input.handle);
  const id = newUuid();
  const product = {
    ...draft,
    id,
    handle,
    exists: false,
    categoryId: input.categoryId ? decodeId('cat', input.categoryId) : null,
    externalReference: cleanTextOrNull(input.externalReference),
    importDigest: null,
    variants: draft.variants.map((variant) => ({ ...variant, id: newUuid() })),
  };
  await writeProducts(transaction, [product]);
  await joinCollections(
    transaction,
    collectionIds.map((collectionId) => ({ collectionId, productId: id })),
  );
  await endProductChange(transaction, [id]);
  return accepted(id);
}

/** Creates a product with its variants. @returns its key */
export async function createProduct(database: Database, input: ProductCreateInput): Promise<Created> {
  const { draft, problems } = checkProduct(input);
  checkLength(['externalReference'], input.externalReference ?? null, maxLength.reference, problems);
  if (problems.length > 0) return refusedFor(problems);
  const attempt = () => outcomeTransaction(database, (transaction) => write(transaction, input, draft));
  try {
    return await attempt();
  } catch (error) {
    const isOurChoice = !input.handle && violatedConstraint(error) === 'product_handle';
    // Somebody else took the handle that was chosen; the next one is free for sure when we look again.
    if (isOurChoice) return retryOnConflict(attempt);
    return refuseTaken(error, takenCodes, { handle: input.handle, variants: ['variants'] });
  }
}
