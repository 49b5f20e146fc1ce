import { errorsText } from './answer-text';
import type { StreamItem } from './stream-items';
import { heartbeat } from './with-heartbeats';

/** Content type of server-sent events. */
export const sseContentType = 'text/event-stream; charset=utf-8';

/**
 * Frames of an operation as server-sent events, one stream an operation ("distinct connections" of the GraphQL over SSE
 * protocol): `next` events with answers, `complete` at the end.
 *
 * @param isCut whether the end is ours and not the operation's; then the client is to come back
 */
export async function* sseFrames(items: AsyncIterable<StreamItem>, isCut: () => boolean): AsyncGenerator<string> {
  // At once, so that the client sees the stream open before the first event.
  yield ':\n\n';
  for await (const item of items) {
    if (item === heartbeat) yield ':\n\n';
    else yield `event: next\ndata: ${typeof item === 'string' ? item : errorsText(item.errors)}\n\n`;
  }
  // Without a data line browsers do not dispatch an event.
  if (!isCut()) yield 'event: complete\ndata:\n\n';
}
