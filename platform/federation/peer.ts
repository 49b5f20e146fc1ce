import type { SubgraphName } from '../config/subgraph-name';
import { codedError } from '../errors/coded-error';
import type { IdentityTokens } from '../identity/identity-token';
import { serviceViewer } from '../identity/viewer';
import { currentRequestId } from '../log/request-context';
import type { SubgraphTransport } from './subgraph-transport';

/** Another subgraph, asked directly and under our own name. */
export interface Peer {
  /**
   * Runs one operation on the peer with our service identity.
   *
   * @returns its data
   * @throws GraphQLError `SUBGRAPH_UNAVAILABLE` when it is down, `SUBGRAPH_FAILED` when it answered with errors
   */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
}

/** @param asker the service in whose name the peer is asked */
export function createPeer(
  asker: SubgraphName | 'gateway',
  transport: SubgraphTransport,
  tokens: IdentityTokens,
): Peer {
  const viewer = serviceViewer(asker);
  return {
    async ask<Data>(query: string, variables?: Record<string, unknown>) {
      const requestId = currentRequestId() ?? asker;
      const identity = await tokens.sign({ viewer, requestId });
      const result = await transport.execute({ query, variables }, { identity, requestId });
      const [error] = result.errors ?? [];
      if (error || !result.data) {
        throw codedError(
          'SUBGRAPH_FAILED',
          `The ${transport.name} subgraph could not answer: ${error?.message ?? 'no data'}`,
        );
      }
      return result.data as Data;
    },
  };
}
