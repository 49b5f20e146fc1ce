import type { SubgraphName } from '../config/subgraph-name';
import type { ExecuteSubgraph } from './execute-subgraph';
import type { SubgraphTransport } from './subgraph-transport';

/** Calls a subgraph of this process: no HTTP and no JSON, the same identity check. */
export function createInProcessTransport(name: SubgraphName, executeSubgraph: ExecuteSubgraph): SubgraphTransport {
  return {
    name,
    execute: (request, call) => executeSubgraph(request, call.identity),
    close: async () => undefined,
  };
}
