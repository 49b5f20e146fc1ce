import type { IncomingMessage } from 'node:http';
import fastify, { type FastifyInstance } from 'fastify';
import type { ConnectionSettings } from '../config/connection-settings';
import type { Logger } from '../log/logger';
import { addAccessLog, addRequestContext } from './access-log';
import { answerClientError } from './answer-client-error';
import { answerHalfClosed } from './answer-half-closed';
import { dropStalledReaders } from './drop-stalled-readers';
import { answerError, installErrorHandlers } from './error-handlers';
import { limitConnections } from './limit-connections';
import { limitJsonDepth } from './limit-json-depth';
import { limitPendingBodies } from './limit-pending-bodies';
import { limitPipelining } from './limit-pipelining';
import { type OpenConnections, trackConnections } from './open-connections';
import { addOperationsRoutes } from './operations-routes';
import type { Readiness } from './readiness';
import { refuseEncodedBodies } from './refuse-encoded-bodies';
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
  /** Room and patience for clients; a server that only our own processes reach has no limit of connections. */
  connections?: Partial<ConnectionSettings>;
  /** Bytes of all bodies together that have arrived in part; by default 16 of the largest size, 64 MB at least. */
  maxPendingBodyBytes?: number;
  /** Milliseconds after which a client that takes no byte of its answer is hung up on. */
  stallMs?: number;
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

/** Milliseconds for a whole request and for its head, unless the settings say otherwise. */
const defaultPatience = { requestTimeoutMs: 60_000, headersTimeoutMs: 10_000 };

/** Milliseconds between two looks for requests that take too long; Node's own are 30,000 apart. */
const checkingIntervalMs = 1_000;

/** Milliseconds: a phone that goes through a tunnel comes out of it sooner. */
const defaultStallMs = 60_000;

/** Bodies of the largest size that may be under way at once. */
const pendingBodies = 16;

/** Bytes: bodies of a size that the default allows, some sixty at once. */
const minPendingBodyBytes = 64 * 1024 * 1024;

interface Closing {
  connections: OpenConnections;
  graceMs: number;
  log: Logger;
}

/** @throws what keeps the port from being opened, always as an error of listening: an unknown host is one of looking up */
async function listenOn(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    return (await app.listen({ host, port })).replace(/\/$/, '');
  } catch (error) {
    throw Object.assign(error as Error, { syscall: 'listen', address: host, port });
  }
}

async function closeWithin(app: FastifyInstance, { connections, graceMs, log }: Closing): Promise<void> {
  const timer = setTimeout(() => {
    log.warn({ graceMs }, 'requests were still in flight at the end of the grace period and are dropped');
    connections.drop();
  }, graceMs);
  try {
    await app.close();
  } finally {
    clearTimeout(timer);
  }
}

/** Whoever offers another protocol, as Java's client offers HTTP/2 with each request, goes on in HTTP/1.1 (RFC 9110, 7.8). */
function wantsSocket({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && headers.upgrade?.toLowerCase() === 'websocket';
}

/** What keeps clients that take more than their part from the others. */
function addLimits(app: FastifyInstance, options: HttpServerOptions): void {
  const { connections = {}, maxRequestBytes, stallMs = defaultStallMs } = options;
  const { maxConnections, maxConnectionsPerAddress: perAddress = null } = connections;
  if (maxConnections !== undefined) limitConnections(app.server, { total: maxConnections, perAddress });
  dropStalledReaders(app.server, stallMs);
  answerHalfClosed(app);
  limitPipelining(app);
  refuseEncodedBodies(app);
  limitJsonDepth(app);
  limitPendingBodies(
    app,
    options.maxPendingBodyBytes ?? Math.max(minPendingBodyBytes, pendingBodies * maxRequestBytes),
  );
}

/**
 * Makes an HTTP server with what all of ours share: request ids, coded errors, an access log, health, metrics and a
 * graceful end.
 */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { name, log, maxRequestBytes, shutdownGraceMs, readiness } = options;
  const { requestTimeoutMs, headersTimeoutMs } = { ...defaultPatience, ...options.connections };
  let closing: Promise<void> | undefined;
  const app: FastifyInstance = fastify({
    logger: false,
    trustProxy: options.trustedProxies ? [...options.trustedProxies] : false,
    bodyLimit: maxRequestBytes,
    requestTimeout: requestTimeoutMs,
    http: {
      headersTimeout: headersTimeoutMs,
      connectionsCheckingInterval: checkingIntervalMs,
      shouldUpgradeCallback: (request) => wantsSocket(request) && app.server.listenerCount('upgrade') > 0,
    },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    genReqId: requestIdOf,
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, request, reply) => void answerError(log, error, request, reply),
  });
  const connections = trackConnections(app.server);
  addRequestContext(app);
  addAccessLog(app, name, log);
  addLimits(app, options);
  installErrorHandlers(app, log);
  addOperationsRoutes(app, async () => (closing ? { ready: false, details: { closing: true } } : readiness()));
  // A kept connection would outlive the last answer and hold the process until its client lets go.
  app.addHook('onSend', async (_request, reply) => void (closing && reply.header('connection', 'close')));
  return {
    app,
    listen: (host, port) => listenOn(app, host, port),
    close: () => {
      closing ??= closeWithin(app, { connections, graceMs: shutdownGraceMs, log });
      return closing;
    },
  };
}
