import type { Database } from '../../../platform/database/database';
import type { ServiceSecret } from '../../../platform/identity/service-secret';
import { encodeId } from '../../../platform/ids/typed-id';
import { rightsOfAccount } from '../access/rights-of-account';
import { type AccessToken, signAccessToken } from '../signing-keys/sign-access-token';
import type { SessionRow } from './session.store';

/** What somebody gets who signed in, or goes on. */
export interface SignedIn extends AccessToken {
  refreshToken: string;
  refreshTokenExpiresAt: Date;
  accountId: string;
}

/** Signs an access token for a session, with the rights that its user has now. */
export async function signIn(
  keys: { database: Database; secret: ServiceSecret },
  session: SessionRow,
  refreshToken: string,
): Promise<SignedIn> {
  const rights = await rightsOfAccount(keys.database, session.account_id);
  const accessToken = await signAccessToken(keys, {
    userId: encodeId('user', session.account_id),
    sessionId: encodeId('sess', session.id),
    ...rights,
  });
  return { ...accessToken, refreshToken, refreshTokenExpiresAt: session.expires_at, accountId: session.account_id };
}
