import { createPeer } from '../platform/federation/peer';
import type { SubgraphTransport } from '../platform/federation/subgraph-transport';
import type { ReadinessChecks } from '../platform/http/readiness';
import { createAccessTokenKeys } from './pipeline/access-token-keys';
import { createAuthentication } from './pipeline/authenticate';
import { subgraphChecks } from './pipeline/gateway-readiness';
import type { ServedGraph } from './served-graph';
import { createSubgraphEvents } from './subscriptions/create-subgraph-events';
import { connectKnown } from './supergraph/connect-known';
import { type OwnSourceOptions, openOwnSource } from './supergraph/own-source';
import { createSubgraphFetcher } from './transport/fetch-subgraph';

/** What our own graph is made of. */
export interface OwnGraphOptions extends OwnSourceOptions {
  /** What `/health/ready` asks of each subgraph; by default one small query over its transport. */
  checks?: ReadinessChecks | undefined;
}

function userTransport(transports: readonly SubgraphTransport[]): SubgraphTransport {
  const transport = transports.find(({ name }) => name === 'user');
  if (!transport) throw new Error('The gateway needs the user subgraph: it knows keys and accounts.');
  return transport;
}

/**
 * Our own four subgraphs: asked under a signed identity, with the accounts and keys of the user subgraph.
 *
 * @throws SupergraphError when there is no supergraph
 */
export async function openOwnGraph(options: OwnGraphOptions): Promise<ServedGraph> {
  const { settings, tokens, transports } = options;
  const uploadMs = settings.connections.requestTimeoutMs;
  const fetch = createSubgraphFetcher({ transports, policy: { timeoutMs: settings.subgraphTimeoutMs, uploadMs } });
  const events = createSubgraphEvents(transports, tokens);
  const users = createPeer('gateway', userTransport(transports), tokens);
  const orders = transports.find(({ name }) => name === 'order');
  const keys = createAccessTokenKeys(users);
  const checks = options.checks ?? subgraphChecks(transports, tokens);
  return {
    ...(await openOwnSource(options)),
    connect: connectKnown(transports, fetch),
    events: (subgraph) => events.find(({ name }) => name === subgraph.name),
    authenticate: createAuthentication({ tokens, keys, users }),
    credentials: ['authorization', 'x-api-key'],
    keys,
    orders: orders && createPeer('gateway', orders, tokens),
    readFile: transports.find(({ name }) => name === 'content')?.readFile,
    checks: () => checks,
    close: async () => void (await Promise.all(events.map((source) => source.close()))),
  };
}
