import type { IncomingHttpHeaders } from 'node:http';
import { decodeProtectedHeader } from 'jose';
import type { Peer } from '../../platform/federation/peer';
import type { IdentityTokens } from '../../platform/identity/identity-token';
import { allScopes, anonymousViewer, type Viewer } from '../../platform/identity/viewer';
import type { AccessTokenKeys } from './access-token-keys';
import { createApiKeyIdentities } from './api-key-identities';
import { refuse } from './refuse';
import { verifyAccessToken } from './verify-access-token';

/** What authentication is made of. */
export interface AuthenticationOptions {
  tokens: IdentityTokens;
  keys: AccessTokenKeys;
  /** The user subgraph, asked under the gateway's own identity. */
  users: Peer;
}

/** Turns a request's credentials into its viewer; see `createAuthentication` for what it throws. */
export type Authenticate = (headers: IncomingHttpHeaders) => Promise<Viewer>;

function bearerToken(authorization: string): string {
  const [, token] = /^Bearer +([^\s]+)$/i.exec(authorization) ?? [];
  if (token === undefined) throw refuse.invalidToken();
  return token;
}

/** Operator tokens are signed with the installation's shared secret, access tokens never are. */
function looksLikeOperatorToken(token: string): boolean {
  try {
    return decodeProtectedHeader(token).alg === 'HS256';
  } catch {
    return false;
  }
}

/**
 * Establishes who sends a request: `Authorization: Bearer` with an access token of the user subgraph or an operator
 * token of a local tool, or `x-api-key`. Without either it is a visitor; with a bad one it is refused, never a visitor.
 *
 * Refusals: `TOKEN_EXPIRED`, `INVALID_TOKEN`, `INVALID_API_KEY` (401), `AMBIGUOUS_CREDENTIALS` (400) and
 * `AUTHENTICATION_UNAVAILABLE` (503).
 */
export function createAuthentication({ tokens, keys, users }: AuthenticationOptions): Authenticate {
  const viewerOfApiKey = createApiKeyIdentities(users);
  const viewerOfOperator = async (token: string): Promise<Viewer> => {
    const subject = await tokens.verifyOperator(token);
    if (subject === null) throw refuse.invalidToken();
    return { kind: 'operator', subject, roles: [], scopes: allScopes, sessionId: null };
  };
  return async ({ authorization, 'x-api-key': apiKey }) => {
    if (authorization !== undefined && apiKey !== undefined) throw refuse.ambiguous();
    if (apiKey !== undefined) return viewerOfApiKey(String(apiKey));
    if (authorization === undefined) return anonymousViewer;
    const token = bearerToken(authorization);
    return looksLikeOperatorToken(token) ? viewerOfOperator(token) : verifyAccessToken(token, keys);
  };
}
