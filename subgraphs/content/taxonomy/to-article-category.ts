import { encodeId } from '../../../platform/ids/typed-id';
import type { ArticleCategoryRow } from './article-category.store';
import type { ArticleCategory } from './article-category.type';

/** The category that clients see of a stored one. */
export function toArticleCategory(row: ArticleCategoryRow): ArticleCategory {
  return {
    uuid: row.id,
    parentUuid: row.parent_id,
    id: encodeId('acat', row.id),
    handle: row.handle,
    title: row.title,
    description: row.description,
    externalReference: row.external_reference,
  };
}
