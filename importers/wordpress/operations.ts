import type { ImportOperation } from '../call-import';

/** The bulk mutations of the content subgraph, all of one shape. */
function contentImport(field: string, inputType: string): ImportOperation {
  return {
    field,
    document: /* GraphQL */ `
      mutation ImportContent($input: [${inputType}!]!) {
        ${field}(input: $input) {
          results { externalReference outcome id errors { field message code } }
        }
      }
    `,
  };
}

/** Creates or updates authors by their external reference. */
export const AUTHORS_IMPORT = contentImport('authorsImport', 'AuthorImportInput');

/** Creates or updates assets by their external reference. */
export const ASSETS_IMPORT = contentImport('assetsImport', 'AssetImportInput');

/** Creates or updates categories of articles by their external reference. */
export const ARTICLE_CATEGORIES_IMPORT = contentImport('articleCategoriesImport', 'ArticleCategoryImportInput');

/** Creates or updates articles by their external reference. */
export const ARTICLES_IMPORT = contentImport('articlesImport', 'ArticleImportInput');

/** Creates or updates pages by their external reference. */
export const PAGES_IMPORT = contentImport('pagesImport', 'PageImportInput');

/** Creates or updates menus by their external reference. */
export const MENUS_IMPORT = contentImport('menusImport', 'MenuImportInput');
