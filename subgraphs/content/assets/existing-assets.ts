import type { Database } from '../../../platform/database/database';
import { findAssetsById } from './asset.store';

/** Which of these assets are there. @param ids keys */
export async function existingAssets(database: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await findAssetsById(database, ids);
  return new Set(rows.map((row) => row.id));
}
