import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import type { SubgraphTransport } from '../../platform/federation/subgraph-transport';
import type { GatewayContext } from '../gateway-context';
import { unavailableErrors } from './unavailable-errors';

/**
 * A subgraph as `@apollo/gateway` calls it: every fetch goes through our transport, under the caller's signed identity.
 * A subgraph that cannot be reached becomes null fields with errors, so that the rest of the operation is answered.
 */
export class SubgraphDataSource implements GraphQLDataSource {
  constructor(private readonly transport: SubgraphTransport) {}

  async process({ request, context }: GraphQLDataSourceProcessOptions) {
    const { requestId, identity } = context as GatewayContext;
    const query = request.query ?? '';
    const variables = request.variables ?? {};
    const subgraphRequest = { query, variables, operationName: request.operationName };
    try {
      const call = { identity: await identity(), requestId };
      const { data, errors } = await this.transport.execute(subgraphRequest, call);
      return { data, errors } as Awaited<ReturnType<GraphQLDataSource['process']>>;
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const errors = unavailableErrors(query, variables, error);
      return { data: null, errors } as unknown as Awaited<ReturnType<GraphQLDataSource['process']>>;
    }
  }
}
