import type { ExecutionResult } from 'graphql';
import { cleanSubgraphErrors } from '../transport/clean-subgraph-errors';
import { refusedUpstream } from './refused-upstream';
import type { SubgraphEvents } from './subgraph-events';
import { untilAborted } from './until-aborted';

/** Subscribes in a subgraph of this process: its events, or the errors why there are none. */
export type SubscribeInProcess = (
  request: { query: string; variables: Record<string, unknown>; operationName: string | undefined },
  identity: string,
) => Promise<AsyncIterable<ExecutionResult> | ExecutionResult>;

/** The events of a subgraph of this process, without a socket and JSON. */
export function createInProcessEvents(name: string, subscribe: SubscribeInProcess): SubgraphEvents {
  return {
    name,
    async *subscribe({ query, variables, operationName }, call) {
      const stream = await subscribe({ query, variables, operationName }, await call.identity());
      if (!(Symbol.asyncIterator in stream)) throw refusedUpstream(name, stream.errors ?? []);
      for await (const event of untilAborted(stream, call.signal, call.report)) yield cleanSubgraphErrors(event);
    },
    close: async () => undefined,
  };
}
