import { errorsText, type IncrementalFormat } from './answer-text';
import type { StreamItem } from './stream-items';
import { heartbeat } from './with-heartbeats';

/** Content type of a subscription over multipart (Apollo's protocol, version 1.0). */
export const multipartSubscriptionType = 'multipart/mixed; boundary="graphql"; subscriptionSpec=1.0';

/** Content types of an answer with deferred parts. */
export const multipartDeferTypes: Readonly<Record<IncrementalFormat, string>> = {
  '20220824': 'multipart/mixed; boundary="-"; deferSpec=20220824',
  'v0.2': 'multipart/mixed; boundary="-"; incrementalSpec=v0.2',
};

/** A part, ended by the next boundary: clients take a part only when they have seen where it ends (RFC 2046, 5.1.1). */
function part(boundary: string, text: string): string {
  return `\r\ncontent-type: application/json; charset=utf-8\r\n\r\n${text}\r\n--${boundary}`;
}

function subscriptionPart(item: StreamItem): string {
  if (item === heartbeat) return '{}';
  if (typeof item === 'string') return `{"payload":${item}}`;
  return `{"payload":null,"errors":${JSON.stringify(item.errors)}}`;
}

/** Frames of a subscription: a part for each event, and empty ones as signs of life. */
export async function* multipartSubscriptionFrames(items: AsyncIterable<StreamItem>): AsyncGenerator<string> {
  const boundary = 'graphql';
  yield `--${boundary}`;
  for await (const item of items) yield part(boundary, subscriptionPart(item));
  yield '--\r\n';
}

/** Frames of an answer with deferred parts. */
export async function* multipartDeferFrames(items: AsyncIterable<StreamItem>): AsyncGenerator<string> {
  const boundary = '-';
  yield `--${boundary}`;
  for await (const item of items) {
    if (item === heartbeat) continue;
    yield part(boundary, typeof item === 'string' ? item : `${errorsText(item.errors).slice(0, -1)},"hasNext":false}`);
  }
  yield '--\r\n';
}
