import type { Database } from '../../../platform/database/database';

/** How often something may be tried. */
export interface AttemptLimit {
  /** SHA-256 of what is limited. */
  key: Buffer;
  /** Attempts in one window. */
  ceiling: number;
  /** Length of the window, which begins with the first attempt. */
  windowSeconds: number;
}

/**
 * Takes one attempt if there is one left, in one statement: of attempts at the same time, in one process or in many, no
 * more than the ceiling get through.
 *
 * @returns whether there was one
 */
export async function takeOneAttempt(database: Database, limit: AttemptLimit): Promise<boolean> {
  const rows = await database.query(
    `insert into attempt_limit as l (key, attempts, ceiling, window_ends_at)
     values ($1, 1, $2, now() + make_interval(secs => $3))
     on conflict (key) do update set
       attempts = case when l.window_ends_at <= now() then 1 else l.attempts + 1 end,
       ceiling = excluded.ceiling,
       window_ends_at = case when l.window_ends_at <= now() then excluded.window_ends_at else l.window_ends_at end
     where l.window_ends_at <= now() or l.attempts < excluded.ceiling
     returning l.attempts`,
    [limit.key, limit.ceiling, limit.windowSeconds],
  );
  return rows.length === 1;
}

/** Whole seconds until the window ends, at least 1. */
export async function secondsLeft(database: Database, key: Buffer): Promise<number> {
  const [row] = await database.query<{ seconds: number }>(
    `select greatest(1, ceil(extract(epoch from window_ends_at - now())))::integer as seconds
     from attempt_limit where key = $1`,
    [key],
  );
  return row?.seconds ?? 1;
}

/** Gives attempts back: one, or all of them. */
export async function giveAttemptsBack(database: Database, key: Buffer, howMany: 'one' | 'all'): Promise<void> {
  await database.query(
    `update attempt_limit set attempts = case when $2 then 0 else greatest(attempts - 1, 0) end where key = $1`,
    [key, howMany === 'all'],
  );
}

/** Removes some windows that are over. Rows that somebody else holds are left for the next time. */
export async function sweepEndedWindows(database: Database): Promise<void> {
  await database.query(
    `delete from attempt_limit where key in (
       select key from attempt_limit where window_ends_at < now() order by window_ends_at limit 100
       for update skip locked
     )`,
  );
}
