import type { FastifyInstance } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import type { Settings } from '../platform/config/settings';
import { createPeer } from '../platform/federation/peer';
import type { SubgraphRequest, SubgraphTransport } from '../platform/federation/subgraph-transport';
import { createHttpServer } from '../platform/http/http-server';
import type { ReadinessChecks } from '../platform/http/readiness';
import type { IdentityTokens } from '../platform/identity/identity-token';
import { anonymousViewer, serviceViewer } from '../platform/identity/viewer';
import type { Logger } from '../platform/log/logger';
import { loadEngine } from './engine/load-engine';
import { type Caller, createGatewayContext, type GatewayContext } from './gateway-context';
import { operationChecks } from './limits/operation-checks';
import { addPageRoutes } from './pages/page-routes';
import { createAccessTokenKeys } from './pipeline/access-token-keys';
import { allowedOrigins } from './pipeline/allowed-origins';
import { createAuthentication } from './pipeline/authenticate';
import { viewerAccess } from './pipeline/authorize';
import { executeInProcess } from './pipeline/execute-in-process';
import { gatewayReadiness, subgraphChecks } from './pipeline/gateway-readiness';
import { addGraphqlRoutes } from './pipeline/graphql-route';
import { startGraphqlServer } from './pipeline/graphql-server';
import { createOperationChain } from './pipeline/operation-chain';
import { createSubgraphEvents } from './subscriptions/create-subgraph-events';
import { addSubscriptionRoutes } from './subscriptions/subscription-routes';
import { connectKnown } from './supergraph/connect-known';
import { createEngineGateway } from './supergraph/engine-gateway';
import { openSupergraph, type ReloadOutcome } from './supergraph/open-supergraph';
import { openOwnSource } from './supergraph/own-source';
import { supergraphState } from './supergraph/supergraph-state';
import { createSubgraphFetcher } from './transport/fetch-subgraph';

/** What a role hands to the gateway. */
export interface GatewayOptions {
  settings: Settings;
  log: Logger;
  tokens: IdentityTokens;
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
  /** Looks for a new supergraph now, and switches to it. */
  reload(): Promise<ReloadOutcome>;
  /** Stops taking requests, lets those in flight finish, then stops. */
  close(): Promise<void>;
}

function userTransport(transports: readonly SubgraphTransport[]): SubgraphTransport {
  const transport = transports.find(({ name }) => name === 'user');
  if (!transport) throw new Error('The gateway needs the user subgraph: it knows keys and accounts.');
  return transport;
}

/** Starts the only public door, in reading order: supergraph, engine, chain of operations, sockets, pages. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { settings, log, tokens, transports } = options;
  const { introspection, operationTimeoutMs: timeoutMs } = settings;
  const report = (error: unknown) => log.error({ err: error }, 'the engine met a surprise');
  const fetch = createSubgraphFetcher({ transports, policy: { timeoutMs: settings.subgraphTimeoutMs } });
  const engineOptions = {
    connect: connectKnown(transports, fetch),
    report,
    access: viewerAccess(settings),
    assumedListSize: settings.operationLimits.assumedListSize,
    checks: operationChecks(settings),
  };
  const supergraph = await openSupergraph({
    ...(await openOwnSource(options)),
    load: (supergraphSdl) => loadEngine<GatewayContext>({ ...engineOptions, supergraphSdl }),
    // Nearly every sender may see of an operation either what a visitor may or all of it.
    contexts: [anonymousViewer, serviceViewer('gateway')].map((viewer) =>
      createGatewayContext({ viewer, requestId: 'supergraph' }, tokens),
    ),
    log,
  });

  const chain = createOperationChain({ engine: supergraph.engine, timeoutMs, introspection, report });
  const server = await startGraphqlServer({
    gateway: createEngineGateway(chain, supergraph),
    log,
    introspection,
    maxTokens: settings.operationLimits.tokens,
  });
  const events = createSubgraphEvents(transports, tokens);

  const users = createPeer('gateway', userTransport(transports), tokens);
  const keys = createAccessTokenKeys(users);
  const authenticate = createAuthentication({ tokens, keys, users });
  const checks = options.checks ?? subgraphChecks(transports, tokens);
  const origins = allowedOrigins(settings);

  const readiness = () => gatewayReadiness(checks, supergraphState(supergraph));
  const http = createHttpServer({ ...settings, name: 'gateway', log, readiness });
  const addStreams = (api: FastifyInstance) =>
    void addSubscriptionRoutes(api, { chain, current: supergraph, events, authenticate, origins, tokens, log });
  addGraphqlRoutes(http.app, {
    ...{ server, tokens, keys, authenticate, origins, addStreams },
    limits: settings.operationLimits,
  });
  addPageRoutes(http.app);

  return {
    listen: http.listen,
    execute: (request, caller) => executeInProcess({ chain, tokens }, request, caller),
    reload: supergraph.reload,
    async close() {
      supergraph.stop();
      await http.close();
      await Promise.all(events.map((source) => source.close()));
      await server.stop();
    },
  };
}
