import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import type { Settings } from '../config/settings';
import { codedError } from '../errors/coded-error';
import { fileQuestion, sendFile } from '../files/serve-files';
import { createHttpServer, type HttpServer } from '../http/http-server';
import { requireAll } from '../http/readiness';
import { identityHeader } from '../identity/identity-token';
import type { Logger } from '../log/logger';
import { acceptUploads } from '../uploads/accept-uploads';
import { uploadLimits } from '../uploads/upload-limits';
import { filesPath } from './files-path';
import type { RunningSubgraph } from './run-subgraph';
import { serveSubscriptions } from './serve-subscriptions';
import type { SubgraphRequest } from './subgraph-transport';

/** GraphQL over HTTP: what a POST body may hold. Fastify answers 400 with a code for anything else. */
const requestSchema = {
  type: 'object',
  required: ['query'],
  properties: {
    query: { type: 'string' },
    variables: { type: 'object', nullable: true },
    operationName: { type: 'string', nullable: true },
  },
};

/** What the gateway adds to a client's request at most: its own selections, type names, representations of entities. */
const gatewayOverhead = 4;

/** Refuses whom the gateway has not sent, before more than the head of the request is read. */
async function identified(subgraph: RunningSubgraph, request: FastifyRequest): Promise<void> {
  const token = request.headers[identityHeader];
  await subgraph.identify(typeof token === 'string' ? token : undefined).catch((error: GraphQLError) => {
    throw codedError(String(error.extensions.code), error.message, { http: { status: 401 } });
  });
}

/** Adds `GET /files/:name`, for the gateway. */
function addFileRoute(app: FastifyInstance, subgraph: RunningSubgraph): void {
  app.route<{ Params: { name: string } }>({
    method: ['GET', 'HEAD'],
    url: `${filesPath}/:name`,
    onRequest: (request) => identified(subgraph, request),
    handler: async (request, reply) =>
      sendFile(reply, await subgraph.readFile(fileQuestion(request, request.params.name))),
  });
}

/**
 * Serves a subgraph over HTTP for the gateway and its sisters: `POST /graphql` with a signed identity, subscriptions over
 * a socket at the same path, files, health and metrics. A request without an identity is answered by the executor's own
 * refusal, with HTTP 401; one with files, before its body is read.
 */
export function serveSubgraph(subgraph: RunningSubgraph, settings: Settings, log: Logger): HttpServer {
  const maxRequestBytes = settings.maxRequestBytes * gatewayOverhead;
  const server = createHttpServer({
    name: subgraph.name,
    log,
    maxRequestBytes,
    shutdownGraceMs: settings.shutdownGraceMs,
    // An upload takes as long here as it takes the gateway's client.
    connections: { requestTimeoutMs: settings.connections.requestTimeoutMs },
    readiness: () => requireAll({ database: subgraph.ping }),
  });
  const limits = uploadLimits(settings, maxRequestBytes);
  acceptUploads(server.app, { limits, admit: (request) => identified(subgraph, request) });
  addFileRoute(server.app, subgraph);
  server.app.post<{ Body: SubgraphRequest }>(
    '/graphql',
    { schema: { body: { content: { 'application/json': { schema: requestSchema } } } } },
    async (request, reply) => {
      const identity = request.headers[identityHeader];
      const result = await subgraph.execute(request.body, typeof identity === 'string' ? identity : undefined);
      const isUnidentified = result.errors?.[0]?.extensions.code === 'IDENTITY_REQUIRED';
      return reply
        .code(isUnidentified ? 401 : 200)
        .type('application/graphql-response+json')
        .send(JSON.stringify(result));
    },
  );
  const sendAway = serveSubscriptions({
    server: server.app.server,
    path: '/graphql',
    subgraph,
    log,
    maxMessageBytes: maxRequestBytes,
  });
  server.app.addHook('preClose', async () => sendAway());
  return server;
}
