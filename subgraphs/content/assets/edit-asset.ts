import type { Database } from '../../../platform/database/database';
import { accepted, type Outcome, refused, refusedFor } from '../../../platform/errors/outcome';
import { newUuid } from '../../../platform/ids/typed-id';
import { deleteAssetRow, lockAsset, saveAssets } from './asset.store';
import type { AssetCreateInput, AssetUpdateInput } from './asset-input.type';
import { checkAsset, readAsset } from './read-asset';
import { type AssetHome, removeUnusedFile } from './remove-unused-file';

type AssetCode = 'INVALID_URL' | 'INVALID_NUMBER';

/** Creates an asset. @returns its key */
export async function createAsset(database: Database, input: AssetCreateInput): Promise<Outcome<string, AssetCode>> {
  const columns = readAsset(input);
  const problems = checkAsset(columns);
  if (problems.length > 0) return refusedFor(problems);
  const id = newUuid();
  await saveAssets(database, [{ ...columns, id, external_reference: null, import_digest: null }]);
  return accepted(id);
}

/** Changes what the input names; a file that was uploaded for its old address goes. @returns the asset's key */
export async function updateAsset(
  { database, storage }: AssetHome,
  id: string,
  input: AssetUpdateInput,
): Promise<Outcome<string, AssetCode | 'NOT_FOUND'>> {
  let left: string | null = null;
  const outcome = await database.transaction<Outcome<string, AssetCode | 'NOT_FOUND'>>(async (transaction) => {
    const before = await lockAsset(transaction, id);
    if (!before) return refused('NOT_FOUND', 'There is no such asset.', ['id']);
    const columns = readAsset(input, before);
    const problems = checkAsset(columns);
    if (problems.length > 0) return refusedFor(problems);
    const { external_reference, import_digest } = before;
    await saveAssets(transaction, [{ ...columns, id, external_reference, import_digest }]);
    if (columns.url !== before.url) left = before.url;
    return accepted(id);
  });
  if (left !== null) await removeUnusedFile({ database, storage }, left);
  return outcome;
}

/** Deletes an asset; covers and portraits that it was are empty then, blocks show their own address or nothing. */
export async function deleteAsset(home: AssetHome, id: string): Promise<Outcome<string, 'NOT_FOUND'>> {
  const url = await deleteAssetRow(home.database, id);
  if (url === null) return refused('NOT_FOUND', 'There is no such asset.', ['id']);
  await removeUnusedFile(home, url);
  return accepted(id);
}
