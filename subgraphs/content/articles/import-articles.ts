import type { Database } from '../../../platform/database/database';
import { findImported, writeImportedEntries } from '../entries/import-entries';
import { type ImportedItem, type ImportItem, type ImportPlan, importBatch } from '../imports/import-batch';
import { readId } from '../imports/read-id';
import { createReferences } from '../imports/references';
import type { ArticleImportInput } from './article-input.type';
import { checkTags, readTags } from './read-tags';

type Item = ImportItem<ArticleImportInput>;

const present = (keys: readonly (string | null)[]) => [...new Set(keys.filter((key) => key !== null))];

function readProducts({ input, errors }: Item): string[] {
  const ids = input.productIds ?? [];
  return present(ids.map((id, index) => readId('prod', id, ['productIds', String(index)], errors)));
}

function readImportedTags({ input, errors }: Item): string[] {
  const tags = readTags(input.tags ?? []);
  const tooLong = checkTags(tags);
  if (tooLong) errors.push(tooLong);
  return tags;
}

const plan: ImportPlan<ArticleImportInput> = {
  table: 'article',
  find: findImported('article'),
  async write(transaction, items) {
    const authors = items.map(({ input }) => input.authorReference);
    const categories = items.flatMap(({ input }) => input.categoryReferences ?? []);
    const authorOf = await createReferences(transaction, 'author', authors);
    const categoryOf = await createReferences(transaction, 'article_category', categories);
    const complete = (item: Item) => {
      const { input, errors } = item;
      const author_id = authorOf(input.authorReference, ['authorReference'], errors);
      const categoryIds = (input.categoryReferences ?? []).map((reference, index) =>
        categoryOf(reference, ['categoryReferences', String(index)], errors),
      );
      return {
        author_id,
        category_ids: present(categoryIds),
        product_ids: readProducts(item),
        tags: readImportedTags(item),
      };
    };
    await writeImportedEntries(transaction, 'article', { items, complete });
  },
};

/** Creates or changes articles by their external references. */
export function importArticles(database: Database, inputs: readonly ArticleImportInput[]): Promise<ImportedItem[]> {
  return importBatch(database, plan, inputs);
}
