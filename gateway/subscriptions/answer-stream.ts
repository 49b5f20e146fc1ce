import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { refuse } from '../pipeline/refuse';
import { errorsText, type IncrementalFormat } from './answer-text';
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

/** Status of an operation that does not fit; to a client that takes nothing but a stream it is told in one. */
const badOperation = 400;

/** What an answer over HTTP is written with. */
export interface AnswerStreamOptions {
  formats: StreamFormats;
  heartbeatMs: number;
  /** The operation's; aborted with a GraphQLError the client is told it, else the stream is cut. */
  signal: AbortSignal;
  requestId: string;
  report(error: unknown): void;
}

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
  return reply.code(status).type(`${type}; charset=utf-8`).send(text);
}

type Answer = Exclude<StartedOperation, { errors: readonly unknown[] }>;

/** The ways in which one request can be answered. */
function createWays(reply: FastifyReply, started: StartedOperation, options: AnswerStreamOptions) {
  const { formats, heartbeatMs, signal } = options;
  const failures = { ...options, isTold: () => started.head !== undefined && started.head.status !== 200 };
  const isCut = () => signal.aborted && !(signal.reason instanceof GraphQLError);
  const items = (payloads: AsyncIterable<string>) => withHeartbeats(streamItems(payloads, failures), heartbeatMs);
  return {
    sse: (payloads: AsyncIterable<string>) => send(reply, sseContentType, sseFrames(items(payloads), isCut)),
    multipart: (payloads: AsyncIterable<string>) =>
      send(reply, multipartSubscriptionType, multipartSubscriptionFrames(items(payloads))),
    defer: (payloads: AsyncIterable<string>, format: IncrementalFormat) =>
      send(reply, multipartDeferTypes[format], multipartDeferFrames(streamItems(payloads, failures))),
    json: (status: number, text: string) => sendJson(reply, formats, status, text),
  };
}

type Ways = ReturnType<typeof createWays>;

function answerSubscription({ payloads }: Answer, formats: StreamFormats, ways: Ways): FastifyReply {
  if (formats.multipartSubscription) return ways.multipart(payloads);
  if (formats.sse) return ways.sse(payloads);
  throw refuse.noStream();
}

async function answerOnce(started: Answer, formats: StreamFormats, ways: Ways): Promise<FastifyReply | undefined> {
  const parts = started.payloads[Symbol.asyncIterator]();
  const first = await parts.next();
  // The client has gone: there is nobody to answer.
  if (first.done) return undefined;
  if (!started.head.isIncremental) return ways.json(started.head.status, first.value);
  const all = startingWith(first.value, parts);
  return formats.multipartDefer ? ways.defer(all, formats.multipartDefer) : ways.sse(all);
}

/**
 * Writes an operation's answer to an HTTP client in the first of its formats that fits: JSON, multipart or SSE.
 *
 * @throws GraphQLError `NOT_ACCEPTABLE` for a subscription when none fits
 */
export async function answerStream(
  reply: FastifyReply,
  started: StartedOperation,
  options: AnswerStreamOptions,
): Promise<FastifyReply> {
  const { formats } = options;
  const ways = createWays(reply, started, options);
  const isStreamOnly = formats.sse && !formats.json;
  if (started.errors) {
    const text = errorsText(started.errors);
    return isStreamOnly && started.status === badOperation ? ways.sse(only(text)) : ways.json(started.status, text);
  }
  if (started.kind === 'subscription') return answerSubscription(started, formats, ways);
  if (isStreamOnly) return ways.sse(started.payloads);
  return (await answerOnce(started, formats, ways)) ?? reply;
}
