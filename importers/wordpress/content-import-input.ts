import type { ContentBlockInput } from './blocks/content-block-input';

/** One author, as `authorsImport` takes it. */
export interface AuthorImportInput {
  readonly externalReference: string;
  readonly handle?: string;
  readonly name: string;
}

/** One asset, as `assetsImport` takes it. */
export interface AssetImportInput {
  readonly externalReference: string;
  readonly url: string;
  readonly fileName?: string;
  readonly mimeType?: string;
  readonly byteSize?: number;
  readonly width?: number;
  readonly height?: number;
  readonly alt?: string;
  readonly title?: string;
  readonly caption?: string;
}

/** One category, as `articleCategoriesImport` takes it. */
export interface ArticleCategoryImportInput {
  readonly externalReference: string;
  readonly handle?: string;
  readonly title: string;
  readonly description?: string;
  readonly parentReference?: string;
}

/** What articles and pages have in common. */
export interface EntryImportInput {
  readonly externalReference: string;
  readonly handle?: string;
  readonly title: string;
  readonly excerpt?: string;
  readonly coverReference?: string;
  readonly body: readonly ContentBlockInput[];
  readonly seo?: { readonly title?: string; readonly description?: string };
  readonly publish: boolean;
  readonly publishedAt?: string;
}

/** One article, as `articlesImport` takes it. */
export interface ArticleImportInput extends EntryImportInput {
  readonly authorReference?: string;
  readonly categoryReferences: readonly string[];
  readonly tags: readonly string[];
}

/** One page, as `pagesImport` takes it. */
export interface PageImportInput extends EntryImportInput {
  readonly parentReference?: string;
  readonly position: number;
}

/** One menu, as `menusImport` takes it. */
export interface MenuImportInput {
  readonly externalReference: string;
  readonly handle?: string;
  readonly title: string;
  readonly items: readonly MenuItemImportInput[];
}

/** One entry of a menu, with those below it. */
export interface MenuItemImportInput {
  readonly title: string;
  readonly url?: string;
  readonly articleReference?: string;
  readonly pageReference?: string;
  readonly articleCategoryReference?: string;
  readonly openInNewTab: boolean;
  readonly items: readonly MenuItemImportInput[];
}
