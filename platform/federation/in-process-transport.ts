import type { SubgraphName } from '../config/subgraph-name';
import { placeFile } from '../uploads/place-files';
import type { RunningSubgraph } from './run-subgraph';
import type { SubgraphRequest, SubgraphTransport } from './subgraph-transport';

/** The request with its files in it: within one process a file needs no other form. */
function withFiles(request: SubgraphRequest): SubgraphRequest {
  if (!request.files) return request;
  const { query, operationName, files } = request;
  // A copy: a fetch parses its variables anew at each reading, and other callers keep theirs as they are.
  const filled = { query, operationName, variables: structuredClone(request.variables) };
  for (const [path, file] of files) placeFile(filled, path, file);
  return filled;
}

/** Calls a subgraph of this process: no HTTP and no JSON, the same identity check. */
export function createInProcessTransport(
  name: SubgraphName,
  subgraph: Pick<RunningSubgraph, 'execute' | 'subscribe' | 'readFile' | 'ping'>,
): SubgraphTransport {
  return {
    name,
    execute: (request, call) => subgraph.execute(withFiles(request), call.identity),
    events: { subscribe: (request, call) => subgraph.subscribe(request, call) },
    readFile: (question) => subgraph.readFile(question),
    ping: () => subgraph.ping(),
    close: async () => undefined,
  };
}
