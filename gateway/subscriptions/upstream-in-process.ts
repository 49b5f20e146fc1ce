import type { SubscribeSubgraph } from '../../platform/federation/subscribe-subgraph';
import { cleanSubgraphErrors } from '../transport/clean-subgraph-errors';
import { refusedUpstream } from './refused-upstream';
import type { SubgraphEvents } from './subgraph-events';
import { untilAborted } from './until-aborted';

/** The events of a subgraph of this process, without a socket and JSON. */
export function createInProcessEvents(name: string, subscribe: SubscribeSubgraph): SubgraphEvents {
  return {
    name,
    async *subscribe({ query, variables, operationName }, { identity, signal, report }) {
      const stream = await subscribe({ query, variables, operationName }, { identity, signal });
      if (!(Symbol.asyncIterator in stream)) throw refusedUpstream(name, stream.errors ?? []);
      for await (const event of untilAborted(stream, signal, report)) {
        if (event.data === undefined && event.errors) throw refusedUpstream(name, event.errors);
        yield cleanSubgraphErrors(event);
      }
    },
    close: async () => undefined,
  };
}
