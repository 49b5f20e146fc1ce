import type { FastifyInstance } from 'fastify';
import type { IdentityTokens } from '../../platform/identity/identity-token';
import type { Logger } from '../../platform/log/logger';
import type { JoinedSubgraph } from '../engine/schema/engine-schema';
import type { AllowedOrigins } from '../pipeline/allowed-origins';
import type { Authenticate } from '../pipeline/authenticate';
import type { OperationChain } from '../pipeline/operation-chain';
import type { QueryStore } from '../pipeline/persisted-query';
import type { CurrentEngine } from '../supergraph/current-engine';
import { type ClientOperations, createClientOperations } from './client-operations';
import { addSocketServer } from './socket-server';
import { addStreamRoute } from './stream-route';
import { addStreamingConstraint } from './streaming-constraint';
import type { SubgraphEvents } from './subgraph-events';
import { defaultSubscriptionLimits, type SubscriptionLimits } from './subscription-limits';

/** What subscriptions are made of. */
export interface SubscriptionRoutesOptions {
  chain: OperationChain;
  /** The engine of the moment; when it changes, subscriptions move to the new one. */
  current: Pick<CurrentEngine, 'engine' | 'onChange'>;
  /** Where a subgraph's events come from, if it has any: the same object while that stays the same. */
  events(subgraph: JoinedSubgraph): SubgraphEvents | undefined;
  authenticate: Authenticate;
  /** What `authenticate` reads of a socket's first message; in lower case. */
  credentials: readonly string[];
  /** Origins whose pages may open sockets; for the rest there is CORS. */
  origins: AllowedOrigins;
  tokens: IdentityTokens;
  /** Of persisted queries. */
  queries: QueryStore;
  log: Logger;
  limits?: Partial<SubscriptionLimits>;
}

const path = '/graphql';

/**
 * Serves streams at `/graphql`: sockets (graphql-transport-ws), server-sent events and multipart. Requests whose `accept`
 * asks for no stream go to the route that stands there without a constraint.
 *
 * @param app the server, or a scope of it whose hooks (CORS) are to apply
 */
export function addSubscriptionRoutes(app: FastifyInstance, options: SubscriptionRoutesOptions): ClientOperations {
  const { chain, current, events, authenticate, credentials, origins, tokens, log } = options;
  const limits = { ...defaultSubscriptionLimits, ...options.limits };
  const report = (error: unknown) => log.error({ err: error }, 'a subscription failed');
  const { maxWaitingEvents } = limits;
  const operations = createClientOperations({ chain, current, events, tokens, maxWaitingEvents, report });
  const closing = new AbortController();
  const common = { operations, authenticate, limits, path, report };
  addStreamingConstraint(app);
  addStreamRoute(app, { ...common, queries: options.queries, closing: closing.signal });
  const sockets = addSocketServer(app, { ...common, credentials, origins });
  app.addHook('preClose', async () => {
    closing.abort();
    sockets.close();
  });
  return operations;
}
