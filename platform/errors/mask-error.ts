import { GraphQLError } from 'graphql';

/** Code of every error whose cause stays inside. */
export const internalErrorCode = 'INTERNAL_SERVER_ERROR';

/**
 * Hides what a client must not see. An error with a code of its own passes; anything else is a surprise: it is handed
 * to `report` once and answered with one constant message and the request id under which the log has the rest.
 *
 * @param error the error with its path, as graphql-js made it
 */
export function maskError(error: GraphQLError, requestId: string, report: (cause: Error) => void): GraphQLError {
  // graphql-js hands on what broke while it read variables as it is, such as the RangeError of an input nested too deep.
  const isGraphQLError = error instanceof GraphQLError;
  const cause = isGraphQLError ? error.originalError : (error as Error);
  const isCoded = isGraphQLError && typeof error.extensions.code === 'string';
  const isGraphQLsOwn = cause === undefined || cause === null || cause instanceof GraphQLError;
  if (isCoded || isGraphQLsOwn) return error;
  report(cause);
  return new GraphQLError('Something went wrong on our side. The request id names it in our log.', {
    nodes: error.nodes,
    path: error.path,
    extensions: { code: internalErrorCode, requestId },
  });
}
