import { ApolloServer } from '@apollo/server';
import cors from '@fastify/cors';
import type { Engine } from '../../gateway/engine/engine';
import type { GatewayContext } from '../../gateway/gateway-context';
import { createOperationChain } from '../../gateway/pipeline/operation-chain';
import { refuse } from '../../gateway/pipeline/refuse';
import type { ClientOperations } from '../../gateway/subscriptions/client-operations';
import type { SubgraphEvents } from '../../gateway/subscriptions/subgraph-events';
import type { SubscriptionLimits } from '../../gateway/subscriptions/subscription-limits';
import { addSubscriptionRoutes } from '../../gateway/subscriptions/subscription-routes';
import { createCurrentEngine, type LoadedSupergraph } from '../../gateway/supergraph/current-engine';
import { createHttpServer } from '../../platform/http/http-server';
import { anonymousViewer, type Viewer } from '../../platform/identity/viewer';
import { createLogger } from '../../platform/log/logger';
import { createEventGraph, type EventGraph, inProcessCatalogEvents } from './event-graph';
import { smallGraphTokens } from './small-graph';

/** A gateway that serves streams of the event graph. */
export interface StreamingGateway {
  url: string;
  socketUrl: string;
  graph: EventGraph;
  operations: ClientOperations;
  /** Bearer tokens that are good, with whom they stand for; tests change it. */
  viewers: Map<string, Viewer>;
  /** Switches to an engine of its own. @param edit makes another supergraph of the graph's */
  reload(edit?: (supergraphSdl: string) => string): void;
  /** The engine of the moment. */
  engine(): Engine<GatewayContext>;
  lines: Record<string, unknown>[];
  close(): Promise<void>;
}

/** A user's viewer. */
export const userViewer = (subject: string): Viewer => ({ ...anonymousViewer, kind: 'user', subject });

/** What differs from test to test. */
export interface StreamingGatewayOptions {
  events?: (graph: EventGraph) => SubgraphEvents;
  limits?: Partial<SubscriptionLimits>;
}

/** Starts the gateway, with the graph's subgraphs in this process. */
export async function startStreamingGateway(options: StreamingGatewayOptions = {}): Promise<StreamingGateway> {
  const graph = createEventGraph();
  const events = (options.events ?? inProcessCatalogEvents)(graph);
  const viewers = new Map<string, Viewer>();
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  const log = createLogger({ level: 'error', name: 'gateway', destination });
  const load = (edit?: (supergraphSdl: string) => string): LoadedSupergraph => {
    return { ...graph.load(edit), loadedAt: new Date() };
  };
  const engines = createCurrentEngine(load());
  const report = (error: unknown) => log.error({ err: error }, 'a surprise');
  const chain = createOperationChain({ engine: engines.engine, timeoutMs: 5_000, introspection: true, report });
  const readiness = async () => ({ ready: true, details: {} });
  const http = createHttpServer({ name: 'gateway', log, maxRequestBytes: 100_000, shutdownGraceMs: 2_000, readiness });
  let operations: ClientOperations | undefined;
  http.app.register(async (api) => {
    await api.register(cors, { origin: ['https://shop.example'] });
    api.post('/graphql', async () => ({ answeredBy: 'the plain route' }));
    operations = addSubscriptionRoutes(api, {
      chain,
      current: engines,
      origins: ['https://shop.example'],
      events: ({ name }) => (name === events.name ? events : undefined),
      credentials: ['authorization', 'x-api-key'],
      authenticate: async ({ authorization }) => {
        if (authorization === undefined) return anonymousViewer;
        const viewer = viewers.get(authorization);
        if (!viewer) throw refuse.expired();
        return viewer;
      },
      tokens: smallGraphTokens,
      queries: new ApolloServer({ typeDefs: 'type Query { a: Int }' }).cache,
      log,
      ...(options.limits && { limits: options.limits }),
    });
  });
  const url = `${await http.listen('127.0.0.1', 0)}/graphql`;
  return {
    url,
    socketUrl: url.replace('http', 'ws'),
    graph,
    operations: operations as unknown as ClientOperations,
    viewers,
    reload: (edit) => engines.replace(load(edit)),
    engine: engines.engine,
    lines,
    async close() {
      await http.close();
      await events.close();
    },
  };
}
