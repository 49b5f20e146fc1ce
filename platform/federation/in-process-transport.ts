import type { SubgraphName } from '../config/subgraph-name';
import type { RunningSubgraph } from './run-subgraph';
import type { SubgraphTransport } from './subgraph-transport';

/** Calls a subgraph of this process: no HTTP and no JSON, the same identity check. */
export function createInProcessTransport(
  name: SubgraphName,
  subgraph: Pick<RunningSubgraph, 'execute' | 'subscribe' | 'ping'>,
): SubgraphTransport {
  return {
    name,
    execute: (request, call) => subgraph.execute(request, call.identity),
    events: { subscribe: (request, call) => subgraph.subscribe(request, call) },
    ping: () => subgraph.ping(),
    close: async () => undefined,
  };
}
