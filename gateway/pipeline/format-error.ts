import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from '../../platform/log/logger';
import { currentRequestId } from '../../platform/log/request-context';

/** What `@apollo/gateway` calls a subgraph's error that came without a code. */
const codelessSubgraphError = 'DOWNSTREAM_SERVICE_ERROR';

/**
 * Gives every error of an answer its final form: a subgraph's own code is kept and the subgraph named, a surprise inside
 * the gateway is logged and masked with the request id. No stack trace leaves.
 */
export function createErrorFormatter(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { serviceName, stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
    if (serviceName !== undefined) {
      const code = extensions.code === codelessSubgraphError ? 'SUBGRAPH_ERROR' : extensions.code;
      return { ...formatted, extensions: { ...extensions, code, subgraph: serviceName } };
    }
    if (extensions.code !== 'INTERNAL_SERVER_ERROR') return { ...formatted, extensions };
    log.error({ err: unwrapResolverError(error) }, 'an operation failed inside the gateway');
    return {
      message: 'Something went wrong on our side. The request id names it in our log.',
      path: formatted.path,
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: currentRequestId() },
    };
  };
}
