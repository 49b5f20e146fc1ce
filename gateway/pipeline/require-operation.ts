import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError, OperationDefinitionNode } from 'graphql';
import { codedError } from '../../platform/errors/coded-error';
import type { GatewayContext } from '../gateway-context';

function refused(message: string): GraphQLError {
  return codedError('OPERATION_RESOLUTION_FAILURE', message, { http: { status: 400 } });
}

/**
 * Refuses a document that holds none, or several, of what `operationName` asks for, and an operation of a kind that the
 * graph does not have. `@apollo/gateway` would find out later and call it an error of the server's own.
 */
export const requireOperation: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request, schema }) {
        const found = operation as OperationDefinitionNode | undefined;
        if (found && schema.getRootType(found.operation)) return;
        if (found) throw refused(`The graph has no ${found.operation}s.`);
        const message = request.operationName
          ? `The document holds no operation named "${request.operationName}".`
          : 'The document holds several operations. Say which by "operationName".';
        throw refused(message);
      },
    };
  },
};
