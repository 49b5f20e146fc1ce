import type { FormattedExecutionResult } from 'graphql';
import type { SubgraphRequest } from '../../platform/federation/subgraph-transport';
import type { IdentityTokens } from '../../platform/identity/identity-token';
import { requestContext } from '../../platform/log/request-context';
import { type Caller, createGatewayContext } from '../gateway-context';
import type { OperationChain } from './operation-chain';

/**
 * Runs one operation for a caller of this process, such as an importer, with the same checks, plan and metrics as over
 * HTTP and the same JSON values in the answer.
 */
export async function executeInProcess<Data>(
  { chain, tokens }: { chain: OperationChain; tokens: IdentityTokens },
  request: SubgraphRequest,
  caller: Caller,
): Promise<FormattedExecutionResult<Data>> {
  const context = createGatewayContext(caller, tokens);
  return requestContext.run({ requestId: caller.requestId }, async () => {
    const { query, operationName, variables } = request;
    const operation = {
      request: { query, operationName, variables, defer: false },
      context,
      life: new AbortController(),
    };
    const { admitted, refusal } = await chain.admit(operation);
    const answer = admitted ? await admitted.execute() : refusal;
    const errors = answer.errors.length > 0 && { errors: answer.errors };
    return { ...(answer.data !== undefined && { data: JSON.parse(answer.data) as Data }), ...errors };
  });
}
