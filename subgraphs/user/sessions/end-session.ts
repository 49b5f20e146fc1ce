import type { Database } from '../../../platform/database/database';
import { codedError } from '../../../platform/errors/coded-error';
import { accepted, type Outcome, refused } from '../../../platform/errors/outcome';
import { hasScope, userIdOf, type Viewer } from '../../../platform/identity/viewer';
import { decodeId, encodeId } from '../../../platform/ids/typed-id';
import { readRefreshToken } from './refresh-token';
import { endSessionById, findSessionBySeries, findSessionsById, type SessionRow } from './session.store';

/** Signs out: ends the session of a refresh token, which may have expired or been used already. */
export async function endSessionOfToken(
  database: Database,
  sent: string,
): Promise<Outcome<SessionRow, 'INVALID_REFRESH_TOKEN'>> {
  const token = readRefreshToken(sent);
  const found = token && (await findSessionBySeries(database, token.seriesHash));
  const ended = found && (await endSessionById(database, found.id, 'signed_out'));
  return ended
    ? accepted(ended)
    : refused('INVALID_REFRESH_TOKEN', 'This is no refresh token of ours.', ['refreshToken']);
}

/**
 * Signs out: ends the session that the request was made in.
 *
 * @throws GraphQLError `UNAUTHENTICATED` when it was made in none
 */
export async function endCurrentSession(
  database: Database,
  viewer: Viewer,
): Promise<Outcome<SessionRow, 'INVALID_REFRESH_TOKEN'>> {
  if (viewer.sessionId === null)
    throw codedError('UNAUTHENTICATED', 'Sign in, or give the refresh token, to sign out.');
  const ended = await endSessionById(database, decodeId('sess', viewer.sessionId), 'signed_out');
  // The session may have been removed since: signed out is what the client wants to be, and is.
  return ended ? accepted(ended) : { value: null, userErrors: [] };
}

/** Ends a session by id: one's own, or anybody's with users:write. */
export async function revokeSession(
  database: Database,
  viewer: Viewer,
  id: string,
): Promise<Outcome<SessionRow, 'SESSION_NOT_FOUND'>> {
  const [found] = await findSessionsById(database, [decodeId('sess', id)]);
  const isOwn = found !== undefined && userIdOf(viewer) === encodeId('user', found.account_id);
  const mayEnd = isOwn || hasScope(viewer, 'users:write');
  const ended = found && mayEnd ? await endSessionById(database, found.id, 'revoked') : null;
  return ended
    ? accepted(ended)
    : refused('SESSION_NOT_FOUND', 'There is no such session, or it is not yours.', ['id']);
}
