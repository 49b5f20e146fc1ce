import type { SubgraphDefinition } from '../../platform/federation/subgraph-definition';
import { AssetEntity } from './assets/asset.entity';
import { AuthorEntity } from './authors/author.entity';
import { type ContentContext, createContentContext } from './context';
import { EntryEntity } from './entries/entry.entity';
import { EntryCategoryEntity } from './entries/entry-category.entity';
import { EntryStateEntity } from './entries/entry-state.entity';
import { CreateContent1760000000201 } from './migrations/0001-create-content';
import { CreateSearch1760000000202 } from './migrations/0002-create-search';
import { resolveReferences } from './references/resolve-references';
import { orphanedTypes, resolvers } from './schema';
import { ArticleCategoryEntity } from './taxonomy/article-category.entity';

/** The content subgraph. */
export const contentSubgraph: SubgraphDefinition<ContentContext> = {
  name: 'content',
  resolvers: [...resolvers],
  orphanedTypes,
  entities: [AssetEntity, AuthorEntity, ArticleCategoryEntity, EntryEntity, EntryStateEntity, EntryCategoryEntity],
  migrations: [CreateContent1760000000201, CreateSearch1760000000202],
  createContext: createContentContext,
  references: resolveReferences,
};
