import { newUuid } from '../../../platform/ids/typed-id';
import type { EntryKind, EntryWrite } from './entry-row';

/** The locale of every entry until entries can be written in several. */
const mainLocale = 'en';

/** An entry that says nothing yet. @param id its key, a new one by default */
export function emptyEntry(kind: EntryKind, id: string = newUuid()): EntryWrite {
  return {
    ...{ id, kind, locale: mainLocale, handle: '', parent_id: null, position: 0 },
    ...{ external_reference: null, import_digest: null },
    ...{ title: '', excerpt: null, body: [], body_text: '', seo_title: null, seo_description: null },
    ...{ tags: [], author_id: null, cover_id: null, category_ids: [] },
    ...{ product_ids: [], linked_product_ids: [], published_at: null },
  };
}
