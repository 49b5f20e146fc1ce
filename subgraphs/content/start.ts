import type { SubgraphDefinition } from '../../platform/federation/subgraph-definition';
import { OutboxEntity } from '../../platform/outbox/outbox.entity';
import { startForgetting } from '../../platform/outbox/start-forgetting';
import { AssetEntity } from './assets/asset.entity';
import { assetStorageOf } from './assets/asset-storage-of';
import { AuthorEntity } from './authors/author.entity';
import { type ContentContext, createContentContext } from './context';
import { EntryEntity } from './entries/entry.entity';
import { EntryCategoryEntity } from './entries/entry-category.entity';
import { EntryStateEntity } from './entries/entry-state.entity';
import { MenuEntity } from './menus/menu.entity';
import { MenuItemEntity } from './menus/menu-item.entity';
import { CreateContent1760000000201 } from './migrations/0001-create-content';
import { CreateSearch1760000000202 } from './migrations/0002-create-search';
import { CreateMenus1760000000203 } from './migrations/0003-create-menus';
import { CreateAssetUrlIndex1760000000204 } from './migrations/0004-create-asset-url-index';
import { CreateOutbox1760000000205 } from './migrations/0005-create-outbox';
import { resolveReferences } from './resolve-references';
import { orphanedTypes, resolvers } from './schema';
import { ArticleCategoryEntity } from './taxonomy/article-category.entity';

/** The content subgraph. */
export const contentSubgraph: SubgraphDefinition<ContentContext> = {
  name: 'content',
  resolvers: [...resolvers],
  orphanedTypes,
  entities: [
    AssetEntity,
    AuthorEntity,
    ArticleCategoryEntity,
    EntryEntity,
    EntryStateEntity,
    EntryCategoryEntity,
    MenuEntity,
    MenuItemEntity,
    OutboxEntity,
  ],
  migrations: [
    CreateContent1760000000201,
    CreateSearch1760000000202,
    CreateMenus1760000000203,
    CreateAssetUrlIndex1760000000204,
    CreateOutbox1760000000205,
  ],
  createContext: createContentContext,
  background: startForgetting,
  references: resolveReferences,
  files: (runtime) => assetStorageOf(runtime).find,
  prepare: (runtime) => assetStorageOf(runtime).sweep(),
};
