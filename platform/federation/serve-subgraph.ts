import type { Settings } from '../config/settings';
import { createHttpServer, type HttpServer } from '../http/http-server';
import { requireAll } from '../http/readiness';
import { identityHeader } from '../identity/identity-token';
import type { Logger } from '../log/logger';
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

/**
 * Serves a subgraph over HTTP for the gateway and its sisters: `POST /graphql` with a signed identity, subscriptions over
 * a socket at the same path, health and metrics. A request without an identity is answered by the executor's own refusal, with HTTP 401.
 */
export function serveSubgraph(subgraph: RunningSubgraph, settings: Settings, log: Logger): HttpServer {
  const server = createHttpServer({
    name: subgraph.name,
    log,
    maxRequestBytes: settings.maxRequestBytes * gatewayOverhead,
    shutdownGraceMs: settings.shutdownGraceMs,
    readiness: () => requireAll({ database: subgraph.ping }),
  });
  server.app.post<{ Body: SubgraphRequest }>(
    '/graphql',
    { schema: { body: requestSchema } },
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
    maxMessageBytes: settings.maxRequestBytes * gatewayOverhead,
  });
  server.app.addHook('preClose', async () => sendAway());
  return server;
}
