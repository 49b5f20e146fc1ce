import type { Database } from '../../../platform/database/database';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';

/** Why a session is over; retired reasons are never reused. */
export type EndReason = 'signed_out' | 'revoked' | 'refresh_token_reused' | 'password_changed';

/** A session as it is stored, without the hashes of its token. */
export interface SessionRow {
  id: string;
  account_id: string;
  user_agent: string | null;
  created_at: Date;
  last_used_at: Date;
  expires_at: Date;
  ended_at: Date | null;
  end_reason: EndReason | null;
}

/** How long a session lives. */
export interface SessionLifetime {
  /** Seconds after the last use. */
  idleSeconds: number;
  /** Seconds after the sign-in, used or not. */
  totalSeconds: number;
}

const columns =
  's.id, s.account_id, s.user_agent, s.created_at, s.last_used_at, s.expires_at, s.ended_at, s.end_reason';

const isActive = 's.ended_at is null and s.expires_at > now()';

/** Stores a new session. */
export async function insertSession(
  database: Database,
  session: { id: string; accountId: string; seriesHash: Buffer; tokenHash: Buffer; userAgent: string | null },
  lifetime: SessionLifetime,
): Promise<SessionRow> {
  const rows = await database.query<SessionRow>(
    `insert into session as s (id, account_id, series_hash, token_hash, user_agent, expires_at)
     values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6)) returning ${columns}`,
    [
      session.id,
      session.accountId,
      session.seriesHash,
      session.tokenHash,
      session.userAgent,
      Math.min(lifetime.idleSeconds, lifetime.totalSeconds),
    ],
  );
  return rows[0] as SessionRow;
}

/**
 * Replaces a refresh token that is good, in one statement: of two uses at the same time one succeeds, the other waits
 * for it and then finds its token replaced.
 *
 * @returns the session, or `null` when the token is not the good one of an active session
 */
export async function replaceRefreshToken(
  database: Database,
  hashes: { series: Buffer; used: Buffer; next: Buffer },
  lifetime: SessionLifetime,
): Promise<SessionRow | null> {
  const [row] = await database.query<SessionRow>(
    `update session s set token_hash = $3, last_used_at = now(),
       expires_at = least(now() + make_interval(secs => $4), s.created_at + make_interval(secs => $5))
     where s.series_hash = $1 and s.token_hash = $2 and ${isActive}
     returning ${columns}`,
    [hashes.series, hashes.used, hashes.next, lifetime.idleSeconds, lifetime.totalSeconds],
  );
  return row ?? null;
}

/** Ends the session of which this is an old token. @returns the session, `null` when there was nothing to end */
export async function endReusedSession(
  database: Database,
  hashes: { series: Buffer; used: Buffer },
): Promise<SessionRow | null> {
  const [row] = await database.query<SessionRow>(
    `update session s set ended_at = now(), end_reason = 'refresh_token_reused'
     where s.series_hash = $1 and s.token_hash <> $2 and ${isActive} returning ${columns}`,
    [hashes.series, hashes.used],
  );
  return row ?? null;
}

/** The session to which a refresh token belongs or once belonged. */
export async function findSessionBySeries(database: Database, seriesHash: Buffer): Promise<SessionRow | null> {
  const [row] = await database.query<SessionRow>(`select ${columns} from session s where s.series_hash = $1`, [
    seriesHash,
  ]);
  return row ?? null;
}

/** Sessions by id, in no order. */
export function findSessionsById(database: Database, ids: readonly string[]): Promise<SessionRow[]> {
  return database.query(`select ${columns} from session s where s.id = any($1::uuid[])`, [ids]);
}

/** Ends a session; one that is over stays as it is. @returns the session, `null` when there is none */
export async function endSessionById(database: Database, id: string, reason: EndReason): Promise<SessionRow | null> {
  const [row] = await database.query<SessionRow>(
    `update session s set ended_at = coalesce(s.ended_at, now()), end_reason = coalesce(s.end_reason, $2)
     where s.id = $1 returning ${columns}`,
    [id, reason],
  );
  return row ?? null;
}

/** Ends all sessions of an account but one. @param exceptId the one to keep, `null` for none */
export async function endSessionsOfAccount(
  database: Database,
  accountId: string,
  exceptId: string | null,
  reason: EndReason,
): Promise<void> {
  await database.query(
    `update session s set ended_at = now(), end_reason = $3
     where s.account_id = $1 and s.id is distinct from $2::uuid and ${isActive}`,
    [accountId, exceptId, reason],
  );
}

/** Removes sessions of an account that have been over for longer than an old token is worth recognising. */
export async function deleteStaleSessions(database: Database, accountId: string, keepSeconds: number): Promise<void> {
  await database.query(
    `delete from session
     where account_id = $1 and coalesce(ended_at, expires_at) < now() - make_interval(secs => $2)`,
    [accountId, keepSeconds],
  );
}

/** The same page of the active sessions of many accounts, newest first. */
export function listActiveSessions(
  database: Database,
  accountIds: readonly string[],
  page: PageRequest,
): Promise<(SessionRow & { cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const parents = parameters.add(accountIds, 'uuid[]');
  const keyset = keysetPage({ columns: [{ sql: 's.id', type: 'uuid' }], descending: true, page, parameters });
  return database.query(
    `select child.* from unnest(${parents}) as parent (id)
     cross join lateral (
       select ${columns}, ${keyset.select} from session s
       where s.account_id = parent.id and ${isActive} and ${keyset.where}
       order by ${keyset.orderBy} limit ${keyset.limit}
     ) child`,
    parameters.values,
  );
}

/** Number of active sessions of each account that has any. */
export function countActiveSessions(
  database: Database,
  accountIds: readonly string[],
): Promise<{ account_id: string; count: number }[]> {
  return database.query(
    `select s.account_id, count(*)::integer as count from session s
     where s.account_id = any($1::uuid[]) and ${isActive} group by s.account_id`,
    [accountIds],
  );
}
