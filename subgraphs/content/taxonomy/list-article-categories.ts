import type { Database } from '../../../platform/database/database';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { type PageArgs, readPage } from '../../../platform/paging/page-args';
import { countCategories, listCategories } from './article-category.store';
import type { ArticleCategory } from './article-category.type';
import { toArticleCategory } from './to-article-category';

/** A page of all categories, by title. */
export async function listArticleCategories(database: Database, args: PageArgs): Promise<Connection<ArticleCategory>> {
  const list = 'articleCategories';
  const page = readPage(args, list);
  return toConnection({
    list,
    page,
    rows: await listCategories(database, page),
    cursorOf: (row) => row.cursor_values,
    toNode: toArticleCategory,
    count: () => countCategories(database),
  });
}
