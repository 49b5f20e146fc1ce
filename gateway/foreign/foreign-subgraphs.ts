import type { SubgraphTransport } from '../../platform/federation/subgraph-transport';
import type { ReadinessChecks } from '../../platform/http/readiness';
import type { Logger } from '../../platform/log/logger';
import type { FetchSubgraph } from '../engine/fetch/subgraph-fetch';
import type { JoinedSubgraph } from '../engine/schema/engine-schema';
import type { GatewayContext } from '../gateway-context';
import type { SubgraphEvents } from '../subscriptions/subgraph-events';
import { SupergraphError } from '../supergraph/supergraph-error';
import { createSubgraphFetcher } from '../transport/fetch-subgraph';
import { createForeignEvents } from './foreign-events';
import { createForeignTransport } from './foreign-transport';

/** How somebody else's subgraphs are reached. */
export interface ForeignSubgraphsOptions {
  /** By name: where a subgraph is, whatever the supergraph says of it. */
  urls: ReadonlyMap<string, string>;
  /** Milliseconds that one answer may take. */
  timeoutMs: number;
  /** Milliseconds that a client may take to send its files. */
  uploadMs: number;
  /** Told of an address that no subgraph of the supergraph has. */
  log: Logger;
}

/** One subgraph at one address. */
interface Connection {
  transport: SubgraphTransport;
  fetch: FetchSubgraph<GatewayContext>;
  events: SubgraphEvents;
}

/** The subgraphs that the supergraphs of this process have named. */
export interface ForeignSubgraphs {
  /** @throws SupergraphError when a subgraph has no address */
  connect(named: readonly JoinedSubgraph[]): FetchSubgraph<GatewayContext>;
  events(subgraph: JoinedSubgraph): SubgraphEvents;
  checks(named: readonly JoinedSubgraph[]): ReadinessChecks;
  close(): Promise<void>;
}

/** Any answer in GraphQL will do: a subgraph may want credentials for more, and a readiness check has none. */
async function isThere(transport: SubgraphTransport): Promise<void> {
  await transport.execute({ query: '{ __typename }' }, { identity: '', requestId: 'readiness' });
}

/**
 * Reaches the subgraphs where their supergraph says. One that stays where it is keeps its connections, its breaker and its
 * streams over a reload; one that has gone costs nothing but its entry, because idle connections close by themselves.
 */
export function createForeignSubgraphs({ urls, timeoutMs, uploadMs, log }: ForeignSubgraphsOptions): ForeignSubgraphs {
  const connections = new Map<string, Connection>();
  const urlOf = ({ name, url }: JoinedSubgraph): string => {
    const found = urls.get(name) ?? url;
    if (URL.canParse(found) && /^https?:$/.test(new URL(found).protocol)) return found;
    const reason = `it has no address that begins with http:// or https://. Say where it is: --subgraph ${name}=URL`;
    throw new SupergraphError(`with the subgraph "${name}"`, reason);
  };
  const connectionTo = (subgraph: JoinedSubgraph): Connection => {
    const { name } = subgraph;
    const url = urlOf(subgraph);
    const known = connections.get(`${name} ${url}`);
    if (known) return known;
    const transport = createForeignTransport({ name, url, timeoutMs });
    const fetch = createSubgraphFetcher({ transports: [transport], policy: { timeoutMs, uploadMs } });
    const connection = { transport, fetch, events: createForeignEvents(name, url) };
    connections.set(`${name} ${url}`, connection);
    return connection;
  };
  return {
    connect(named) {
      const unused = [...urls.keys()].filter((name) => named.every((subgraph) => subgraph.name !== name));
      if (unused.length > 0)
        log.warn({ subgraphs: unused }, 'the supergraph names no subgraph that these addresses are of');
      const fetches = new Map(named.map((subgraph) => [subgraph.name, connectionTo(subgraph).fetch]));
      return (name, fetch, context, signal) => {
        const send = fetches.get(name);
        if (!send) throw new Error(`A plan names the subgraph ${name}, and its supergraph does not.`);
        return send(name, fetch, context, signal);
      };
    },
    events: (subgraph) => connectionTo(subgraph).events,
    checks: (named) =>
      Object.fromEntries(named.map((subgraph) => [subgraph.name, () => isThere(connectionTo(subgraph).transport)])),
    async close() {
      const all = [...connections.values()];
      await Promise.all(all.flatMap(({ transport, events }) => [transport.close(), events.close()]));
    },
  };
}
