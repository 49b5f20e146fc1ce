import { ArticleResolver } from './articles/article.resolver';
import {
  AuthorArticlesResolver,
  CategoryArticlesResolver,
  ProductArticlesResolver,
} from './articles/article-links.resolver';
import { ArticleMutationResolver } from './articles/article-mutation.resolver';
import { AssetResolver } from './assets/asset.resolver';
import { AssetMutationResolver } from './assets/asset-mutation.resolver';
import { AuthorResolver } from './authors/author.resolver';
import { AuthorMutationResolver } from './authors/author-mutation.resolver';
import { HeroBlockResolver, ImageBlockResolver } from './blocks/media-block.resolver';
import { HeroBlock, ImageBlock } from './blocks/media-blocks.type';
import { ProductGridBlock } from './blocks/product-grid-block.type';
import { EmbedBlock, QuoteBlock, RichTextBlock } from './blocks/text-blocks.type';
import { MenuItemResolver, MenuResolver } from './menus/menu.resolver';
import { MenuMutationResolver } from './menus/menu-mutation.resolver';
import { PageResolver } from './pages/page.resolver';
import { PageMutationResolver } from './pages/page-mutation.resolver';
import { Collection } from './references/collection';
import { Product } from './references/product';
import { User } from './references/user';
import { ArticleCategoryResolver } from './taxonomy/article-category.resolver';
import { ArticleCategoryMutationResolver } from './taxonomy/article-category-mutation.resolver';

/** Resolvers of the subgraph; each brings the types that it returns. */
export const resolvers = [
  ArticleResolver,
  ProductArticlesResolver,
  AuthorArticlesResolver,
  CategoryArticlesResolver,
  ArticleMutationResolver,
  PageResolver,
  PageMutationResolver,
  MenuResolver,
  MenuItemResolver,
  MenuMutationResolver,
  AuthorResolver,
  AuthorMutationResolver,
  AssetResolver,
  AssetMutationResolver,
  ImageBlockResolver,
  HeroBlockResolver,
  ArticleCategoryResolver,
  ArticleCategoryMutationResolver,
] as const;

/** Types that no resolver returns: blocks behind their interface, and what other subgraphs own. */
export const orphanedTypes = [
  RichTextBlock,
  ImageBlock,
  HeroBlock,
  ProductGridBlock,
  QuoteBlock,
  EmbedBlock,
  Product,
  Collection,
  User,
];
