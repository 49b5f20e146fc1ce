import { createUnionType } from 'type-graphql';
import { Article } from '../articles/article.type';
import { Page } from '../pages/page.type';
import { Collection } from '../references/collection';
import { Product } from '../references/product';
import { ArticleCategory } from '../taxonomy/article-category.type';

/** Things that a menu can point at, by the prefixes of their ids. */
const typeNames: Record<string, string> = {
  art: 'Article',
  page: 'Page',
  acat: 'ArticleCategory',
  prod: 'Product',
  coll: 'Collection',
};

/** What a menu item points at. */
export const MenuTarget = createUnionType({
  name: 'MenuTarget',
  description: 'What a menu item points at. More types will come.',
  types: () => [Article, Page, ArticleCategory, Product, Collection] as const,
  resolveType: (target) => typeNames[target.id.split('_')[0] ?? ''],
});
