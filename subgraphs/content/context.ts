import type { SubgraphContext } from '../../platform/federation/subgraph-definition';
import { type AssetLoaders, createAssetLoaders } from './assets/asset.loader';
import type { AssetStorage } from './assets/asset-storage';
import { assetStorageOf } from './assets/asset-storage-of';
import { type AuthorLoaders, createAuthorLoaders } from './authors/author.loader';
import { createEntryLoaders, type EntryLoaders } from './entries/entry.loader';
import { createMenuLoaders, type MenuLoaders } from './menus/menu.loader';
import { createTaxonomyLoaders, type TaxonomyLoaders } from './taxonomy/taxonomy.loader';

/** What one request to the content subgraph carries. */
export interface ContentContext extends SubgraphContext {
  storage: AssetStorage;
  assets: AssetLoaders;
  authors: AuthorLoaders;
  taxonomy: TaxonomyLoaders;
  entries: EntryLoaders;
  menus: MenuLoaders;
}

/** Loaders are made for each request: what one viewer may see must not be cached for the next. */
export function createContentContext(base: SubgraphContext): ContentContext {
  return {
    ...base,
    storage: assetStorageOf(base.runtime),
    assets: createAssetLoaders(base.database),
    authors: createAuthorLoaders(base.database),
    taxonomy: createTaxonomyLoaders(base.database),
    entries: createEntryLoaders(base.database),
    menus: createMenuLoaders(base.database),
  };
}
