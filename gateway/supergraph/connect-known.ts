import type { FetchSubgraph } from '../engine/fetch/subgraph-fetch';
import type { JoinedSubgraph } from '../engine/schema/engine-schema';
import { SupergraphError } from './supergraph-error';

/**
 * Connects a supergraph to subgraphs that are the same for every supergraph. One that names another subgraph is refused:
 * its fields could be planned, and never be fetched.
 *
 * @returns a function that throws SupergraphError
 */
export function connectKnown<Context>(
  known: readonly { name: string }[],
  fetch: FetchSubgraph<Context>,
): (named: readonly JoinedSubgraph[]) => FetchSubgraph<Context> {
  const names = new Set(known.map(({ name }) => name));
  return (named) => {
    const stranger = named.find(({ name }) => !names.has(name));
    if (stranger) throw new SupergraphError(`with the subgraph "${stranger.name}"`, 'there is no such subgraph here.');
    return fetch;
  };
}
