import type { Database } from '../../../platform/database/database';
import { createLoader } from '../../../platform/loaders/create-loader';
import { oneRowPerKey } from '../../../platform/loaders/group-rows';
import { findAssetsById } from './asset.store';
import { toAsset } from './to-asset';

/** Loaders of one request over assets. */
export type AssetLoaders = ReturnType<typeof createAssetLoaders>;

/** One loader for covers, portraits and blocks alike: what one level of a query shows is one statement. */
export function createAssetLoaders(database: Database) {
  return {
    byId: createLoader({ subgraph: 'content', loader: 'assetById' }, async (ids: readonly string[]) => {
      const rows = await findAssetsById(database, ids);
      return oneRowPerKey(ids, rows, (row) => row.id).map((row) => row && toAsset(row));
    }),
  };
}
