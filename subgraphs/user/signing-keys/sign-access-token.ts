import { SignJWT } from 'jose';
import type { Database } from '../../../platform/database/database';
import type { ServiceSecret } from '../../../platform/identity/service-secret';
import { accessTokenLifetimeSeconds } from './access-token-lifetime';
import { openPrivateKey } from './seal-private-key';
import { findCurrentSigningKey } from './signing-key.store';

/** Both `iss` and `aud`: tokens of this platform, for this platform. */
const platform = 'tributary';

/** Who a token speaks for. */
export interface AccessTokenClaims {
  /** User id, such as `user_01j…`. */
  userId: string;
  /** Session id, such as `sess_01j…`. */
  sessionId: string;
  roles: readonly string[];
  scopes: readonly string[];
}

/** A signed token and its end. */
export interface AccessToken {
  accessToken: string;
  accessTokenExpiresAt: Date;
}

/**
 * Signs an access token with the current key: JWT (RFC 7519), ES256, claims `sub`, `sid`, `roles` and `scope` (space
 * separated, RFC 8693, 4.2). The key is read at each call, so that a rotation by another process counts at once.
 */
export async function signAccessToken(
  { database, secret }: { database: Database; secret: ServiceSecret },
  claims: AccessTokenClaims,
): Promise<AccessToken> {
  const key = await findCurrentSigningKey(database);
  const privateKey = key?.sealed_private_key && openPrivateKey(secret, key.id, key.sealed_private_key);
  if (!key || !privateKey) throw new Error('The signing key does not open: SERVICE_SECRET differs between processes.');
  const issuedAt = Math.floor(Date.now() / 1000);
  const expiresAt = issuedAt + accessTokenLifetimeSeconds;
  const accessToken = await new SignJWT({
    sid: claims.sessionId,
    roles: [...claims.roles],
    scope: claims.scopes.join(' '),
  })
    .setProtectedHeader({ alg: key.algorithm, kid: key.id, typ: 'JWT' })
    .setIssuer(platform)
    .setAudience(platform)
    .setSubject(claims.userId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(privateKey);
  return { accessToken, accessTokenExpiresAt: new Date(expiresAt * 1000) };
}
