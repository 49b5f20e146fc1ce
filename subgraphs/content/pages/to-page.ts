import { encodeId } from '../../../platform/ids/typed-id';
import type { StoredBlock } from '../blocks/stored-block';
import { toBlock } from '../blocks/to-block';
import { ContentState } from '../entries/content-state.type';
import type { EntryRow } from '../entries/entry-row';
import type { Page } from './page.type';

/** The page that clients see of a stored one. */
export function toPage(row: EntryRow): Page {
  return {
    uuid: row.id,
    storedState: row.state,
    coverUuid: row.cover_id,
    parentUuid: row.parent_id,
    id: encodeId('page', row.id),
    handle: row.handle,
    title: row.title,
    excerpt: row.excerpt,
    body: () => (row.body as StoredBlock[]).map(toBlock),
    position: row.position,
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
