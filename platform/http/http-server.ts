import fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from '../log/logger';
import { addAccessLog, addRequestContext } from './access-log';
import { answerClientError } from './answer-client-error';
import { answerError, installErrorHandlers } from './error-handlers';
import { addOperationsRoutes } from './operations-routes';
import type { Readiness } from './readiness';
import { requestIdOf } from './request-id';

/** How a server of ours is set up. */
export interface HttpServerOptions {
  /** The role that listens (gateway, product, …): label of its metrics. */
  name: string;
  log: Logger;
  /** Largest request body in bytes; a larger one is refused with 413. */
  maxRequestBytes: number;
  /** Milliseconds that `close` grants to requests in flight. */
  shutdownGraceMs: number;
  /** Proxies whose `x-forwarded-for` is believed; by default none, a client could write anything into it. */
  trustedProxies?: readonly string[] | null;
  /** Answers `/health/ready`. A closing server is not ready, whatever this says. */
  readiness(): Promise<Readiness>;
}

/** A server of ours: add routes to `app`, then `listen`. */
export interface HttpServer {
  app: FastifyInstance;
  /** Binds the socket. @param port 0 for any free one @returns the base URL, without a slash at its end */
  listen(host: string, port: number): Promise<string>;
  /** Takes no further connection, lets requests in flight finish within the grace period, then drops what is left. */
  close(): Promise<void>;
}

/** Milliseconds for a whole request to arrive: an import of 250 products on a slow line fits, a slowloris does not. */
const requestTimeoutMs = 60_000;

async function closeWithin(app: FastifyInstance, graceMs: number, log: Logger): Promise<void> {
  const timer = setTimeout(() => {
    log.warn({ graceMs }, 'requests were still in flight at the end of the grace period and are dropped');
    app.server.closeAllConnections();
  }, graceMs);
  try {
    await app.close();
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Makes an HTTP server with what all of ours share: request ids, coded errors, an access log, health, metrics and a
 * graceful end.
 */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { name, log, maxRequestBytes, shutdownGraceMs, readiness } = options;
  let closing: Promise<void> | undefined;
  const app = fastify({
    logger: false,
    trustProxy: options.trustedProxies ? [...options.trustedProxies] : false,
    bodyLimit: maxRequestBytes,
    requestTimeout: requestTimeoutMs,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    genReqId: requestIdOf,
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, request, reply) => void answerError(log, error, request, reply),
  });
  addRequestContext(app);
  addAccessLog(app, name, log);
  installErrorHandlers(app, log);
  addOperationsRoutes(app, async () => (closing ? { ready: false, details: { closing: true } } : readiness()));
  // A kept connection would outlive the last answer and hold the process until its client lets go.
  app.addHook('onSend', async (_request, reply) => void (closing && reply.header('connection', 'close')));
  return {
    app,
    listen: async (host, port) => (await app.listen({ host, port })).replace(/\/$/, ''),
    close: () => {
      closing ??= closeWithin(app, shutdownGraceMs, log);
      return closing;
    },
  };
}
