import type { OneKey } from '../checks/one-key';
import type { EntryState } from '../entries/content-state.type';
import type { EntryLoaders } from '../entries/entry.loader';
import type { Page } from './page.type';
import { toPage } from './to-page';

/** A page in one state, by key or handle; `null` when there is none in it. */
export async function loadPage(entries: EntryLoaders, key: OneKey, state: EntryState): Promise<Page | null> {
  if (key === null) return null;
  const row =
    'uuid' in key
      ? await entries.byId.load({ id: key.uuid, group: state })
      : await entries.byHandle.load({ id: key.handle, group: `page:${state}` });
  return row?.kind === 'page' ? toPage(row) : null;
}

/** The draft of a page that was just written; what this request read of it before is forgotten. */
export function loadWrittenPage(entries: EntryLoaders, uuid: string): Promise<Page | null> {
  entries.byId.clear({ id: uuid, group: 'draft' });
  return loadPage(entries, { uuid }, 'draft');
}
