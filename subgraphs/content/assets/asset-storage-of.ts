import path from 'node:path';
import type { SubgraphRuntime } from '../../../platform/federation/subgraph-definition';
import type { AssetStorage } from './asset-storage';
import { createLocalAssetStorage } from './local-asset-storage';

/** Where this installation keeps uploaded files: the folder `assets` of its data. */
export function assetStorageOf({ settings }: Pick<SubgraphRuntime, 'settings'>): AssetStorage {
  return createLocalAssetStorage(path.join(settings.dataDir, 'assets'));
}
