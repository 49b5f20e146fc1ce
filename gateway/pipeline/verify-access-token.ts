import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Viewer } from '../../platform/identity/viewer';
import type { AccessTokenKeys } from './access-token-keys';
import { refuse } from './refuse';

/** Signatures that the user subgraph makes. A fixed list: a token must not choose a weaker one, or none. */
const algorithms = ['ES256', 'EdDSA'];

/** Seconds by which the clocks of two machines may differ. */
const clockToleranceSeconds = 5;

function words(claim: unknown): string[] {
  return typeof claim === 'string' ? claim.split(' ').filter(Boolean) : [];
}

function viewerOf({ sub, sid, roles, scope }: JWTPayload): Viewer {
  if (typeof sub !== 'string' || typeof sid !== 'string') throw refuse.invalidToken();
  const roleNames = Array.isArray(roles) ? roles.filter((role): role is string => typeof role === 'string') : [];
  return { kind: 'user', subject: sub, roles: roleNames, scopes: words(scope), sessionId: sid };
}

function keyIdOf(token: string): string {
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    if (alg && kid && algorithms.includes(alg)) return kid;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw refuse.invalidToken();
}

/**
 * Turns an access token (JWT, RFC 7519, of the user subgraph) into its user.
 *
 * @throws GraphQLError `TOKEN_EXPIRED`, `INVALID_TOKEN` or `AUTHENTICATION_UNAVAILABLE`
 */
export async function verifyAccessToken(token: string, keys: AccessTokenKeys): Promise<Viewer> {
  const key = await keys.keyFor(keyIdOf(token));
  try {
    const { payload } = await jwtVerify(token, key, {
      issuer: 'tributary',
      audience: 'tributary',
      algorithms,
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['exp'],
    });
    return viewerOf(payload);
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw refuse.expired();
    if (error instanceof errors.JOSEError) throw refuse.invalidToken();
    throw error;
  }
}
