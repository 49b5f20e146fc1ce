import type { GraphQLFormattedError } from 'graphql';
import { engineErrorCodes } from '../engine/engine-error';
import { OperationRefused } from '../pipeline/client-errors';
import { cleanSubgraphErrors } from '../transport/clean-subgraph-errors';

/** What clients are told when a subgraph refuses a subscription: its own errors, without what is internal to it. */
export function refusedUpstream(subgraph: string, errors: readonly GraphQLFormattedError[]): OperationRefused {
  const cleaned = cleanSubgraphErrors({ errors: errors as Parameters<typeof cleanSubgraphErrors>[0]['errors'] });
  const told = (cleaned.errors ?? []).map(({ message = 'The subscription was refused.', extensions }) => ({
    message,
    extensions: { code: engineErrorCodes.subgraph, ...extensions, subgraph },
  }));
  const silent = {
    message: `The ${subgraph} subgraph answered a subscription with no events.`,
    extensions: { code: engineErrorCodes.unavailable, subgraph },
  };
  return new OperationRefused(told.length > 0 ? told : [silent]);
}
