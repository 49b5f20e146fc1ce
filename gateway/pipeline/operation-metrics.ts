import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { type ObservedOperation, observeOperation } from '../../platform/metrics/graphql-metrics';
import type { GatewayContext } from '../gateway-context';

function observed(context: GraphQLRequestContextWillSendResponse<GatewayContext>, seconds: number): ObservedOperation {
  const { body } = context.response;
  const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
  const hasData = body.kind !== 'single' || (body.singleResult.data ?? null) !== null;
  return {
    name: context.operationName ?? context.request.operationName,
    type: context.operation?.operation ?? 'unknown',
    outcome: errors.length === 0 ? 'ok' : hasData ? 'partial' : 'error',
    seconds,
    errorCodes: errors.map((error) => String(error.extensions?.code ?? 'none')),
  };
}

/** Counts every operation that got as far as GraphQL: name, outcome, duration, error codes. */
export const operationMetrics: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    const start = performance.now();
    return {
      async willSendResponse(context) {
        observeOperation(observed(context, (performance.now() - start) / 1_000));
      },
    };
  },
};
