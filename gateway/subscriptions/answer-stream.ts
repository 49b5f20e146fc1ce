import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { codedError } from '../../platform/errors/coded-error';
import { errorsText } from './answer-text';
import type { StartedOperation } from './client-operations';
import {
  multipartDeferFrames,
  multipartDeferTypes,
  multipartSubscriptionFrames,
  multipartSubscriptionType,
} from './multipart';
import { sseContentType, sseFrames } from './sse';
import type { StreamFormats } from './stream-formats';
import { streamItems } from './stream-items';
import { withHeartbeats } from './with-heartbeats';

/** What an answer over HTTP is written with. */
export interface AnswerStreamOptions {
  formats: StreamFormats;
  heartbeatMs: number;
  /** The operation's; aborted with a GraphQLError the client is told it, else the stream is cut. */
  signal: AbortSignal;
  report(error: unknown): void;
}

const notAcceptable = (message: string) => codedError('NOT_ACCEPTABLE', message, { http: { status: 406 } });

async function* only(item: string): AsyncGenerator<string> {
  yield item;
}

async function* startingWith(first: string, others: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  yield* { [Symbol.asyncIterator]: () => others };
}

function send(reply: FastifyReply, type: string, frames: AsyncIterable<string>): FastifyReply {
  // No proxy on the way may keep events until it has enough of them (nginx reads the second header).
  const headers = { 'content-type': type, 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' };
  return reply.headers(headers).send(Readable.from(frames));
}

function sendJson(reply: FastifyReply, { graphqlResponse }: StreamFormats, status: number, text: string) {
  const type = graphqlResponse ? 'application/graphql-response+json' : 'application/json';
  return reply
    .code(graphqlResponse ? status : 200)
    .type(`${type}; charset=utf-8`)
    .send(text);
}

/** Writes an operation's answer to an HTTP client in the first of its formats that fits: JSON, multipart or SSE. */
export async function answerStream(
  reply: FastifyReply,
  started: StartedOperation,
  { formats, heartbeatMs, signal, report }: AnswerStreamOptions,
): Promise<FastifyReply> {
  const isCut = () => signal.aborted && !('extensions' in Object(signal.reason));
  const items = (payloads: AsyncIterable<string>) => withHeartbeats(streamItems(payloads, signal, report), heartbeatMs);
  const sse = (payloads: AsyncIterable<string>) => send(reply, sseContentType, sseFrames(items(payloads), isCut));

  if (started.errors) {
    const text = errorsText(started.errors);
    return formats.sse && !formats.json ? sse(only(text)) : sendJson(reply, formats, 400, text);
  }
  const { kind, payloads } = started;
  if (kind === 'subscription') {
    if (formats.multipartSubscription) {
      return send(reply, multipartSubscriptionType, multipartSubscriptionFrames(items(payloads)));
    }
    if (formats.sse) return sse(payloads);
    throw notAcceptable(
      'A subscription takes "multipart/mixed;subscriptionSpec=1.0", "text/event-stream" or a socket.',
    );
  }
  if (formats.sse && !formats.json) return sse(payloads);
  const parts = payloads[Symbol.asyncIterator]();
  const first = await parts.next();
  if (first.done) return reply;
  if (!started.isIncremental()) return sendJson(reply, formats, 200, first.value);
  const all = startingWith(first.value, parts);
  if (formats.multipartDefer) {
    const type = multipartDeferTypes[formats.multipartDefer];
    return send(reply, type, multipartDeferFrames(streamItems(all, signal, report)));
  }
  if (formats.sse) return sse(all);
  throw notAcceptable('An operation with @defer takes "multipart/mixed;deferSpec=20220824" or "text/event-stream".');
}
