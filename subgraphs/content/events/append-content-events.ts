import type { Database } from '../../../platform/database/database';
import { encodeId } from '../../../platform/ids/typed-id';
import { appendEvents, type NewEvent } from '../../../platform/outbox/append-events';
import type { EventPayloads } from '../../../schema/events/event-payloads';

/** An article or a page as its events name it. */
export interface NamedEntry {
  /** Its key. */
  id: string;
  kind: 'article' | 'page';
  handle: string;
}

type ContentEventType = 'content.published' | 'content.unpublished';

const kinds = {
  article: { prefix: 'art', entityType: 'Article', kind: 'ARTICLE', list: 'articles' },
  page: { prefix: 'page', entityType: 'Page', kind: 'PAGE', list: 'pages' },
} as const;

function toEvent(type: ContentEventType, { id, kind, handle }: NamedEntry): NewEvent<EventPayloads[ContentEventType]> {
  const { prefix, entityType, list, kind: name } = kinds[kind];
  const publicId = encodeId(prefix, id);
  const payload = { version: 1 as const, kind: name, id: publicId, handle };
  return { type, entityType, entityId: id, tags: [`${kind}:${publicId}`, list], payload };
}

/** Entries whose public face changed in one transaction. */
export interface ContentChange {
  /** What everybody sees of them is new, or stands at another address. */
  published?: readonly NamedEntry[];
  /** Nobody sees them any more. */
  unpublished?: readonly NamedEntry[];
}

/**
 * Appends `content.published` and `content.unpublished` to the outbox inside the transaction that causes them. One
 * statement however many there are, none for none.
 */
export function appendContentEvents(
  transaction: Database,
  { published = [], unpublished = [] }: ContentChange,
): Promise<void> {
  return appendEvents(transaction, [
    ...published.map((entry) => toEvent('content.published', entry)),
    ...unpublished.map((entry) => toEvent('content.unpublished', entry)),
  ]);
}
