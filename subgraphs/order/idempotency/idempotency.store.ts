import type { Database } from '../../../platform/database/database';

/** What is kept of an operation that was done once. */
export interface IdempotencyRow {
  digest: string;
  answer: unknown;
}

/**
 * Takes a key for the running transaction. Waits for a transaction that took it first.
 *
 * @returns whether the key was free
 */
export async function takeIdempotencyKey(
  transaction: Database,
  actor: string,
  key: string,
  digest: string,
): Promise<boolean> {
  const taken = await transaction.query(
    `insert into idempotency_key (actor, key, digest) values ($1, $2, $3)
     on conflict (actor, key) do nothing returning key`,
    [actor, key, digest],
  );
  return taken.length === 1;
}

/** The operation that a key was used for, `null` when there is none. */
export async function findIdempotencyKey(
  transaction: Database,
  actor: string,
  key: string,
): Promise<IdempotencyRow | null> {
  const [row] = await transaction.query<IdempotencyRow>(
    'select digest, answer from idempotency_key where actor = $1 and key = $2',
    [actor, key],
  );
  return row ?? null;
}

/** Keeps the answer for every repeat. */
export async function keepAnswer(transaction: Database, actor: string, key: string, answer: unknown): Promise<void> {
  await transaction.query('update idempotency_key set answer = $3 where actor = $1 and key = $2', [
    actor,
    key,
    JSON.stringify(answer),
  ]);
}

/** Deletes keys of requests that were done long ago, the oldest first. @returns how many */
export async function deleteOldKeys(database: Database, keptDays: number, batchSize: number): Promise<number> {
  const deleted = await database.query(
    `delete from idempotency_key where (actor, key) in (
       select actor, key from idempotency_key where created_at < now() - make_interval(days => $1::integer)
       order by created_at limit $2::integer for update skip locked
     ) returning key`,
    [keptDays, batchSize],
  );
  return deleted.length;
}
