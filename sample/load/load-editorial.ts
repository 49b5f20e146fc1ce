import { articleTopics } from '../editorial/article-topics';
import type { SampleBlock } from '../editorial/content-block-input';
import { generateArticles } from '../editorial/generate-articles';
import { generateAsset } from '../editorial/generate-assets';
import { sampleArticleCategories } from '../editorial/sample-article-categories';
import { sampleAuthors } from '../editorial/sample-authors';
import { type SampleMenuItem, sampleMenus } from '../editorial/sample-menus';
import { samplePages } from '../editorial/sample-pages';
import { bulkMutation } from './bulk-import';
import type { LoadContext } from './load-context';

const assetsImport = bulkMutation('assetsImport', 'AssetImportInput');
const authorsImport = bulkMutation('authorsImport', 'AuthorImportInput');
const articleCategoriesImport = bulkMutation('articleCategoriesImport', 'ArticleCategoryImportInput');
const articlesImport = bulkMutation('articlesImport', 'ArticleImportInput');
const pagesImport = bulkMutation('pagesImport', 'PageImportInput');
const menusImport = bulkMutation('menusImport', 'MenuImportInput');

function assets() {
  return [
    ...articleTopics.map(({ handle, title }) => generateAsset(handle, title)),
    ...sampleAuthors.map(({ handle, name }) => generateAsset(handle, name)),
    ...samplePages.slice(0, 2).map(({ handle, title }) => generateAsset(handle, title)),
  ];
}

/** The content subgraph refers to its own things by reference, and to the product subgraph's by id. */
function withProductIds(context: LoadContext, block: SampleBlock) {
  if (!('productGrid' in block)) return block;
  const { productReferences, collectionReference, ...grid } = block.productGrid;
  const collectionId = collectionReference && context.idOf(collectionReference);
  const shown = collectionId ? { collectionId } : { productIds: context.idsOf(productReferences) };
  return { productGrid: { ...grid, ...shown } };
}

function withCollectionIds(context: LoadContext, { collectionReference, items, ...item }: SampleMenuItem): object {
  const collectionId = collectionReference && context.idOf(collectionReference);
  const children = items?.map((child) => withCollectionIds(context, child));
  return { ...item, ...(collectionId && { collectionId }), ...(children && { items: children }) };
}

/** Loads authors, pictures, sections, articles, pages and, last of all, the menus. */
export async function loadEditorial(context: LoadContext): Promise<void> {
  await context.import('assets', assetsImport, assets());
  await context.import('authors', authorsImport, sampleAuthors);
  await context.import('article categories', articleCategoriesImport, sampleArticleCategories);
  const articles = generateArticles(context.options).map(({ productReferences, body, ...article }) => ({
    ...article,
    productIds: context.idsOf(productReferences),
    body: body.map((block) => withProductIds(context, block)),
  }));
  await context.import('articles', articlesImport, articles);
  const pages = samplePages.map((page) => ({
    ...page,
    body: page.body.map((block) => withProductIds(context, block)),
  }));
  await context.import('pages', pagesImport, pages);
  const menus = sampleMenus.map((menu) => ({
    ...menu,
    items: menu.items.map((item) => withCollectionIds(context, item)),
  }));
  await context.import('menus', menusImport, menus);
}
