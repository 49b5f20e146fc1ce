import type { Database } from '../../../platform/database/database';
import { countAssetsAt, lockStoredFile } from './asset.store';
import { storedNameOf } from './asset-name';
import type { AssetStorage } from './asset-storage';

/** Where assets are: their rows, and the files that were uploaded. */
export interface AssetHome {
  database: Database;
  storage: AssetStorage;
}

/** Removes the uploaded file behind an address that an asset had, once no asset has it any more. */
export async function removeUnusedFile({ database, storage }: AssetHome, url: string): Promise<void> {
  const name = storedNameOf(url);
  if (name === null) return;
  // An upload of the same bytes holds this lock from its look at the file until its row is there.
  await database.transaction(async (transaction) => {
    await lockStoredFile(transaction, name);
    if ((await countAssetsAt(transaction, url)) === 0) await storage.remove(name);
  });
}
