import type { ApolloServer } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { SubgraphRequest } from '../../platform/federation/subgraph-transport';
import type { IdentityTokens } from '../../platform/identity/identity-token';
import { requestContext } from '../../platform/log/request-context';
import { type Caller, createGatewayContext, type GatewayContext } from '../gateway-context';

/**
 * Runs one operation for a caller of this process, such as an importer, with the same plan, masks and metrics as over
 * HTTP and the same JSON values in the answer.
 */
export async function executeInProcess<Data>(
  server: ApolloServer<GatewayContext>,
  tokens: IdentityTokens,
  request: SubgraphRequest,
  caller: Caller,
): Promise<FormattedExecutionResult<Data>> {
  const contextValue = createGatewayContext(caller, tokens);
  return requestContext.run({ requestId: caller.requestId }, async () => {
    const { body } = await server.executeOperation(request, { contextValue });
    if (body.kind !== 'single') throw new Error('An operation in process has one answer.');
    // Scalars may still be objects (a Date), where a client over HTTP has their text.
    return JSON.parse(JSON.stringify(body.singleResult)) as FormattedExecutionResult<Data>;
  });
}
