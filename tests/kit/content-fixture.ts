import { staffViewer, type TestSubgraph } from './test-subgraph';

/** What a bulk mutation of the content subgraph says of one item. */
export interface ContentImportResult {
  externalReference: string;
  outcome: string;
  id: string | null;
  errors: { field: string[] | null; code: string }[];
}

/** Bulk mutations of the content subgraph, by what they import. */
const imports = {
  assets: ['assetsImport', 'AssetImportInput'],
  authors: ['authorsImport', 'AuthorImportInput'],
  categories: ['articleCategoriesImport', 'ArticleCategoryImportInput'],
  articles: ['articlesImport', 'ArticleImportInput'],
  pages: ['pagesImport', 'PageImportInput'],
  menus: ['menusImport', 'MenuImportInput'],
} as const;

/** Imports content as staff. @throws when the call as a whole was refused */
export async function importContent(
  subgraph: TestSubgraph,
  what: keyof typeof imports,
  input: readonly object[],
): Promise<ContentImportResult[]> {
  const [field, type] = imports[what];
  const { data, errors } = await subgraph.execute<Record<string, { results: ContentImportResult[] }>>(
    `mutation ($input: [${type}!]!) {
      ${field}(input: $input) { results { externalReference outcome id errors { field code } } }
    }`,
    { input },
    staffViewer,
  );
  if (errors) throw new Error(`${field} was refused: ${JSON.stringify(errors)}`);
  return data?.[field]?.results ?? [];
}

/** Codes of the errors of an answer, in order. */
export function errorCodes(result: { errors?: readonly { extensions?: Record<string, unknown> }[] }): unknown[] {
  return (result.errors ?? []).map((error) => error.extensions?.code);
}
