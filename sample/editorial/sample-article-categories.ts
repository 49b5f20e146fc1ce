/** One article category, as `articleCategoriesImport` takes it; parents stand before their children. */
export interface ArticleCategoryImportInput {
  readonly externalReference: string;
  readonly handle: string;
  readonly title: string;
  readonly description: string;
  readonly parentReference?: string;
}

function category(handle: string, title: string, description: string, parent?: string): ArticleCategoryImportInput {
  const externalReference = `sample-article-category-${handle}`;
  return {
    externalReference,
    handle,
    title,
    description,
    ...(parent && { parentReference: `sample-article-category-${parent}` }),
  };
}

/** The sections of the journal. */
export const sampleArticleCategories: readonly ArticleCategoryImportInput[] = [
  category('journal', 'Journal', 'What we make, sell and think about.'),
  category('guides', 'Guides', 'How to choose it, and how to keep it.', 'journal'),
  category('stories', 'Stories', 'From the workshops where our things are made.', 'journal'),
  category('recipes', 'Recipes', 'What we cook in what we sell.', 'journal'),
];
