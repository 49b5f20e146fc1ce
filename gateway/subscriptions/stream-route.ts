import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { anonymousViewer, type Viewer } from '../../platform/identity/viewer';
import type { Authenticate } from '../pipeline/authenticate';
import { clientOrigin } from '../pipeline/client-origin';
import type { QueryStore } from '../pipeline/persisted-query';
import { preventCsrf } from '../pipeline/prevent-csrf';
import { lifeOfRequest } from '../pipeline/request-life';
import { answerStream } from './answer-stream';
import type { IncrementalFormat } from './answer-text';
import type { ClientOperations } from './client-operations';
import { readHttpOperation } from './read-http-operation';
import { readStreamFormats, type StreamFormats } from './stream-formats';
import type { SubscriptionLimits } from './subscription-limits';
import { watchCredentials } from './watch-credentials';

/** What streams over HTTP are made of. */
export interface StreamRouteOptions {
  operations: ClientOperations;
  authenticate: Authenticate;
  limits: SubscriptionLimits;
  path: string;
  /** Of persisted queries. */
  queries: QueryStore;
  /** Aborts when the gateway stops: subscriptions end, and their clients come back elsewhere. */
  closing: AbortSignal;
  report(error: unknown): void;
}

/** Ends a subscription when the gateway stops; other operations are let finish. */
function endWith(closing: AbortSignal, life: AbortController, reply: FastifyReply): void {
  const stop = () => life.abort();
  closing.addEventListener('abort', stop, { once: true });
  reply.raw.once('close', () => closing.removeEventListener('abort', stop));
}

/** Aborts with the end of a connection's answer, however it ends: a life is only cut short. */
function endOf(reply: FastifyReply): AbortSignal {
  const ended = new AbortController();
  reply.raw.once('close', () => ended.abort());
  return ended.signal;
}

/** How deferred parts reach a client; null when it takes whole answers only. */
function deferFormat({ multipartDefer, sse }: StreamFormats): IncrementalFormat | null {
  return multipartDefer ?? (sse ? '20220824' : null);
}

/** Adds the route for clients that take streams over HTTP: SSE, multipart subscriptions, `@defer` over multipart. */
export function addStreamRoute(app: FastifyInstance, options: StreamRouteOptions): void {
  const { operations, authenticate, limits, path, queries, closing, report } = options;
  const viewers = new WeakMap<FastifyRequest, Viewer>();
  app.route({
    method: ['GET', 'POST'],
    url: path,
    constraints: { streaming: 'stream' },
    // Before the body is read: whoever has bad credentials sends nothing more to us.
    async onRequest(request) {
      preventCsrf(request.headers);
      viewers.set(request, await authenticate(request.headers));
    },
    async handler(request, reply) {
      const formats = readStreamFormats(request.headers.accept);
      const { headers, id: requestId } = request;
      const viewer = viewers.get(request) ?? anonymousViewer;
      const life = lifeOfRequest(reply.raw);
      const { signal } = life;
      const started = await operations.start({
        request: await readHttpOperation(request, queries),
        caller: { viewer, requestId, client: clientOrigin(request) },
        format: deferFormat(formats),
        life,
        readOnly: request.method === 'GET',
      });
      if (started.kind === 'subscription') endWith(closing, life, reply);
      const { recheckMs, heartbeatMs } = limits;
      watchCredentials({
        ...{ headers, viewer, authenticate, recheckMs, report, signal: endOf(reply) },
        onRefused: (error) => life.abort(error),
      });
      return answerStream(reply, started, { formats, heartbeatMs, signal, requestId, report });
    },
  });
}
