import { encodeId } from '../../../platform/ids/typed-id';
import { toAuthor } from '../authors/to-author';
import type { StoredBlock } from '../blocks/stored-block';
import { toBlock } from '../blocks/to-block';
import { ContentState } from '../entries/content-state.type';
import type { EntryRow } from '../entries/entry-row';
import type { Article } from './article.type';

/** The article that clients see of a stored one. */
export function toArticle(row: EntryRow): Article {
  return {
    uuid: row.id,
    storedState: row.state,
    coverUuid: row.cover_id,
    productUuids: row.linked_product_ids,
    id: encodeId('art', row.id),
    handle: row.handle,
    title: row.title,
    excerpt: row.excerpt,
    body: () => (row.body as StoredBlock[]).map(toBlock),
    author: row.author && toAuthor(row.author),
    tags: row.tags,
    seo: { title: row.seo_title, description: row.seo_description },
    state: row.state === 'draft' ? ContentState.DRAFT : ContentState.PUBLISHED,
    publishedAt: row.published_at,
    hasUnpublishedChanges: row.has_changes,
    locale: row.locale,
    externalReference: row.external_reference,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
