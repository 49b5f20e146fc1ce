import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from '../../platform/log/logger';
import { currentRequestId } from '../../platform/log/request-context';
import { tooComplex } from './operation-checks';

/** Message of V8's RangeError where recursion ends; the parser passes it on as a text only. */
const stackOverflow = 'Maximum call stack size exceeded';

/** End of the parser's message about too many tokens. */
const tooManyTokens = 'tokens. Parsing aborted.';

function isTooComplex({ message, extensions }: GraphQLFormattedError): boolean {
  return message === stackOverflow || message.endsWith(tooManyTokens) || extensions?.code === 'OPERATION_TOO_COMPLEX';
}

/**
 * Gives every error of an answer its final form: what a subgraph answered passes, a surprise inside the gateway
 * is logged and masked with the request id. No stack trace leaves.
 */
export function createErrorFormatter(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    if (isTooComplex(formatted)) return tooComplex();
    const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
    // A subgraph has logged and masked its own surprises already.
    if (extensions.subgraph !== undefined) return { ...formatted, extensions };
    if (extensions.code !== 'INTERNAL_SERVER_ERROR') return { ...formatted, extensions };
    log.error({ err: unwrapResolverError(error) }, 'an operation failed inside the gateway');
    return {
      message: 'Something went wrong on our side. The request id names it in our log.',
      path: formatted.path,
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: currentRequestId() },
    };
  };
}
