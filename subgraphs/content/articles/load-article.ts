import type { OneKey } from '../checks/one-key';
import type { EntryState } from '../entries/content-state.type';
import type { EntryLoaders } from '../entries/entry.loader';
import type { Article } from './article.type';
import { toArticle } from './to-article';

/** An article in one state, by key or handle; `null` when there is none in it. */
export async function loadArticle(entries: EntryLoaders, key: OneKey, state: EntryState): Promise<Article | null> {
  if (key === null) return null;
  const row =
    'uuid' in key
      ? await entries.byId.load({ id: key.uuid, group: state })
      : await entries.byHandle.load({ id: key.handle, group: `article:${state}` });
  return row?.kind === 'article' ? toArticle(row) : null;
}

/** The draft of an article that was just written; what this request read of it before is forgotten. */
export function loadWrittenArticle(entries: EntryLoaders, uuid: string): Promise<Article | null> {
  entries.byId.clear({ id: uuid, group: 'draft' });
  return loadArticle(entries, { uuid }, 'draft');
}
