import type { Worker } from 'node:worker_threads';
import type { FastifyInstance } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import type { Settings } from '../platform/config/settings';
import type { SubgraphRequest, SubgraphTransport } from '../platform/federation/subgraph-transport';
import { createHttpServer } from '../platform/http/http-server';
import type { ReadinessChecks } from '../platform/http/readiness';
import type { IdentityTokens } from '../platform/identity/identity-token';
import { anonymousViewer, serviceViewer } from '../platform/identity/viewer';
import type { Logger } from '../platform/log/logger';
import { uploadLimits } from '../platform/uploads/upload-limits';
import { loadEngine } from './engine/load-engine';
import { type Caller, createGatewayContext, type GatewayContext } from './gateway-context';
import { operationChecks } from './limits/operation-checks';
import { openOwnGraph } from './own-graph';
import { addPageRoutes } from './pages/page-routes';
import { allowedOrigins } from './pipeline/allowed-origins';
import type { Authenticate } from './pipeline/authenticate';
import { viewerAccess } from './pipeline/authorize';
import { executeInProcess } from './pipeline/execute-in-process';
import { gatewayReadiness } from './pipeline/gateway-readiness';
import { addGraphqlRoutes } from './pipeline/graphql-route';
import { startGraphqlServer } from './pipeline/graphql-server';
import { createOperationChain } from './pipeline/operation-chain';
import { createPlanningThread } from './planning/planning-thread';
import { startPlanningWorker } from './planning/start-planning-worker';
import type { ServedGraph } from './served-graph';
import { addSubscriptionRoutes } from './subscriptions/subscription-routes';
import { createEngineGateway } from './supergraph/engine-gateway';
import { openSupergraph, type ReloadOutcome } from './supergraph/open-supergraph';
import { supergraphState } from './supergraph/supergraph-state';
import { addAssetRoute } from './uploads/asset-route';
import { addPaymentWebhookRoute } from './webhooks/payment-webhook-route';

/** What a gateway needs besides its graph. */
export interface GraphOptions {
  settings: Settings;
  log: Logger;
  tokens: IdentityTokens;
  /** Starts the thread that heavy operations are planned on; by default the built one. */
  startPlanner?: () => Worker;
}

/** What a role hands to the gateway. */
export interface GatewayOptions extends GraphOptions {
  /** How each subgraph is reached, in process or over HTTP. They stay the role's, which closes them after the gateway. */
  transports: readonly SubgraphTransport[];
  /** What `/health/ready` asks of each subgraph; by default one small query over its transport. */
  checks?: ReadinessChecks;
}

/** A running gateway; without `listen` it has no port and is called by `execute` only. */
export interface Gateway {
  /** Opens the port. @param port 0 for any free one @returns the base URL, without a slash at its end */
  listen(host: string, port: number): Promise<string>;
  /** Runs one operation in this process, past no socket and no credentials: the caller says who it is. */
  execute<Data = Record<string, unknown>>(
    request: SubgraphRequest,
    caller: Caller,
  ): Promise<FormattedExecutionResult<Data>>;
  /** Whom a request's credentials belong to, for a caller of `execute`; throws as over HTTP when they are bad. */
  authenticate: Authenticate;
  /** Looks for a new supergraph now, and switches to it. */
  reload(): Promise<ReloadOutcome>;
  /** Stops taking requests, lets those in flight finish, then stops. */
  close(): Promise<void>;
}

/** Starts the public door of our own graph. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  return serveGraph(await openOwnGraph(options), options);
}

/** Starts a public door, in reading order: supergraph, engine, chain of operations, sockets, pages. */
export async function serveGraph(graph: ServedGraph, options: GraphOptions): Promise<Gateway> {
  const { settings, log, tokens, startPlanner = startPlanningWorker } = options;
  const { introspection, operationTimeoutMs: timeoutMs } = settings;
  const uploadMs = settings.connections.requestTimeoutMs;
  const report = (error: unknown) => log.error({ err: error }, 'the engine met a surprise');
  const planning = createPlanningThread({ start: startPlanner, timeoutMs: settings.operationLimits.planningMs });
  const engineOptions = {
    connect: graph.connect,
    report,
    access: viewerAccess(settings),
    assumedListSize: settings.operationLimits.assumedListSize,
    checks: operationChecks(settings),
    planElsewhere: planning.plan,
  };
  const supergraph = await openSupergraph({
    ...graph,
    load: (supergraphSdl) => loadEngine<GatewayContext>({ ...engineOptions, supergraphSdl }),
    // Nearly every sender may see of an operation either what a visitor may or all of it.
    contexts: [anonymousViewer, serviceViewer('gateway')].map((viewer) =>
      createGatewayContext({ viewer, requestId: 'supergraph' }, tokens),
    ),
    log,
  });

  const chain = createOperationChain({ engine: supergraph.engine, timeoutMs, uploadMs, introspection, report });
  const server = await startGraphqlServer({
    gateway: createEngineGateway(chain, supergraph),
    log,
    introspection,
    maxTokens: settings.operationLimits.tokens,
  });

  const origins = allowedOrigins(settings);
  const readiness = () => gatewayReadiness(graph.checks(supergraph.engine().subgraphs), supergraphState(supergraph));
  const http = createHttpServer({ ...settings, name: 'gateway', log, readiness });
  const doors = { ...graph, chain, current: supergraph, origins, tokens, log, queries: server.cache };
  const addStreams = (api: FastifyInstance) => void addSubscriptionRoutes(api, doors);
  const limits = settings.operationLimits;
  const uploads = uploadLimits(settings, settings.maxRequestBytes);
  addGraphqlRoutes(http.app, { ...graph, server, tokens, origins, limits, uploads, addStreams });
  addPageRoutes(http.app);
  if (graph.readFile) addAssetRoute(http.app, { readFile: graph.readFile, tokens });
  if (graph.orders) addPaymentWebhookRoute(http.app, graph.orders);

  return {
    listen: http.listen,
    authenticate: graph.authenticate,
    execute: (request, caller) => executeInProcess({ chain, tokens }, request, caller),
    reload: supergraph.reload,
    async close() {
      supergraph.stop();
      await http.close();
      await graph.close();
      await planning.close();
      await server.stop();
    },
  };
}
