import type { ApolloServerPlugin } from '@apollo/server';
import { codedError } from '../../platform/errors/coded-error';
import type { GatewayContext } from '../gateway-context';

/**
 * Refuses a document that holds none, or several, of what `operationName` asks for. `@apollo/gateway` would find out
 * later and call it an error of the server's own.
 */
export const requireOperation: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request }) {
        if (operation as unknown) return;
        const message = request.operationName
          ? `The document holds no operation named "${request.operationName}".`
          : 'The document holds several operations. Say which by "operationName".';
        throw codedError('OPERATION_RESOLUTION_FAILURE', message, { http: { status: 400 } });
      },
    };
  },
};
