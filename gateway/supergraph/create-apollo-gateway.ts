import '../../platform/config/disable-apollo-telemetry';
import { ApolloGateway } from '@apollo/gateway';
import type { SubgraphTransport } from '../../platform/federation/subgraph-transport';
import type { Logger } from '../../platform/log/logger';
import { warningsOnly } from '../../platform/log/warnings-only';
import { SubgraphDataSource } from '../transport/subgraph-data-source';
import { SupergraphError } from './load-supergraph';
import { withoutAccessDirectives } from './without-access-directives';

/**
 * Plans and executes operations over the subgraphs of a supergraph.
 *
 * @param transports how each is reached; one for every subgraph that the supergraph names
 */
export function createApolloGateway(
  supergraphSdl: string,
  transports: readonly SubgraphTransport[],
  log: Logger,
): ApolloGateway {
  const byName = new Map<string, SubgraphTransport>(transports.map((transport) => [transport.name, transport]));
  return new ApolloGateway({
    supergraphSdl: withoutAccessDirectives(supergraphSdl),
    logger: warningsOnly(log),
    // The plan of an operation tells which subgraphs there are and how they are asked.
    __exposeQueryPlanExperimental: false,
    buildService: ({ name }) => {
      const transport = byName.get(name);
      if (!transport) throw new SupergraphError('in use', `it names a subgraph "${name}" that nothing was wired for.`);
      return new SubgraphDataSource(transport);
    },
  });
}
