import type { GraphQLError } from 'graphql';
import { codedError } from '../../platform/errors/coded-error';

/** Why the gateway does not take a request, or cannot answer it, with the HTTP status that says so. */
export const refuse = {
  expired: () => codedError('TOKEN_EXPIRED', 'The access token has expired. Refresh the session.', status(401)),
  invalidToken: () => codedError('INVALID_TOKEN', 'The access token is none of ours or is malformed.', status(401)),
  invalidApiKey: () => codedError('INVALID_API_KEY', 'The API key is unknown or revoked.', status(401)),
  ambiguous: () =>
    codedError('AMBIGUOUS_CREDENTIALS', 'Send either "authorization" or "x-api-key", not both.', status(400)),
  unavailable: () =>
    codedError('AUTHENTICATION_UNAVAILABLE', 'Credentials cannot be checked at the moment. Try again.', status(503)),
  noStream: () =>
    codedError(
      'NOT_ACCEPTABLE',
      'A subscription takes "multipart/mixed;subscriptionSpec=1.0", "text/event-stream" or a socket.',
      status(406),
    ),
} satisfies Record<string, () => GraphQLError>;

function status(code: number) {
  return { http: { status: code } };
}
