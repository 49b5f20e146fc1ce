import type { Database } from '../../../platform/database/database';
import { accepted, type Outcome, refused } from '../../../platform/errors/outcome';
import type { SubgraphContext } from '../../../platform/federation/subgraph-definition';
import { encodeId } from '../../../platform/ids/typed-id';
import { nextRefreshToken, type RefreshToken, readRefreshToken } from './refresh-token';
import { endReusedSession, findSessionBySeries, replaceRefreshToken } from './session.store';
import { sessionLifetime } from './session-lifetime';
import { type SignedIn, signIn } from './signed-in';

/** Why a session was not refreshed, with descriptions. */
export const refreshCodes = {
  INVALID_REFRESH_TOKEN: 'This is no refresh token of ours.',
  REFRESH_TOKEN_REUSED: 'The token had been used before. It may have been stolen, so the session was ended.',
  SESSION_ENDED: 'The session was ended: signed out, revoked, or the password was changed.',
  SESSION_EXPIRED: 'The session was not used for too long, or is too old.',
} as const;

export type RefreshCode = keyof typeof refreshCodes;

const refuse = (code: RefreshCode) => refused(code, refreshCodes[code], ['refreshToken']);

/**
 * Trades a refresh token for new tokens (RFC 9700, 4.14.2: rotation). A token that was used before ends the session,
 * without a grace of seconds: within it a thief's use would look like the owner's. Two uses at the same time are a
 * reuse like any other: one gets tokens, and the session is over for both once these expire.
 */
export async function refreshSession(
  context: Pick<SubgraphContext, 'database' | 'runtime'>,
  sent: string,
): Promise<Outcome<SignedIn, RefreshCode>> {
  const { database, runtime } = context;
  const used = readRefreshToken(sent);
  if (!used) return refuse('INVALID_REFRESH_TOKEN');
  const next = nextRefreshToken(used);
  const hashes = { series: used.seriesHash, used: used.tokenHash, next: next.tokenHash };
  // One transaction: a token must not be spent when the new one cannot be signed.
  const signedIn = await database.transaction(async (transaction) => {
    const session = await replaceRefreshToken(transaction, hashes, sessionLifetime);
    return session && signIn({ database: transaction, secret: runtime.secret }, session, next.token);
  });
  if (signedIn) return accepted(signedIn);
  const reused = await endReusedSession(database, hashes);
  if (!reused) return whyNotRefreshed(database, used);
  runtime.log.warn(
    { sessionId: encodeId('sess', reused.id), userId: encodeId('user', reused.account_id) },
    'a refresh token was used twice; its session was ended',
  );
  return refuse('REFRESH_TOKEN_REUSED');
}

async function whyNotRefreshed(database: Database, used: RefreshToken): Promise<Outcome<SignedIn, RefreshCode>> {
  const session = await findSessionBySeries(database, used.seriesHash);
  if (!session) return refuse('INVALID_REFRESH_TOKEN');
  if (session.end_reason === 'refresh_token_reused') return refuse('REFRESH_TOKEN_REUSED');
  return refuse(session.ended_at ? 'SESSION_ENDED' : 'SESSION_EXPIRED');
}
