import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from '../../platform/log/logger';
import { currentRequestId } from '../../platform/log/request-context';
import { unreadableDocument } from '../engine/operation/unreadable-document';

/** The code of what Apollo Server refuses by itself, where its own says less than our other doors do. */
function codeOfRefusal(error: unknown): string | undefined {
  if (!(error instanceof GraphQLError) || error.originalError !== undefined) return undefined;
  const { code, http } = error.extensions as { code?: string; http?: { status?: number } };
  if (http?.status === 405) return 'METHOD_NOT_ALLOWED';
  // A persisted query that is wrong; the chain codes all that is its own.
  return code === undefined ? 'BAD_REQUEST' : undefined;
}

/**
 * Gives every error of an answer its final form: what a subgraph answered passes, a surprise inside the gateway
 * is logged and masked with the request id. No stack trace leaves.
 *
 * @param maxTokens of a document, as Apollo Server's parser was told
 */
export function createErrorFormatter(log: Logger, maxTokens: number) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const unreadable = unreadableDocument(formatted.message, maxTokens);
    if (unreadable) return { message: unreadable.message, extensions: unreadable.extensions };
    const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
    // A subgraph has logged and masked its own surprises already.
    if (extensions.subgraph !== undefined) return { ...formatted, extensions };
    const code = codeOfRefusal(error);
    if (code) return { ...formatted, extensions: { ...extensions, code } };
    if (extensions.code !== 'INTERNAL_SERVER_ERROR') return { ...formatted, extensions };
    log.error({ err: unwrapResolverError(error) }, 'an operation failed inside the gateway');
    return {
      message: 'Something went wrong on our side. The request id names it in our log.',
      path: formatted.path,
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: currentRequestId() },
    };
  };
}
