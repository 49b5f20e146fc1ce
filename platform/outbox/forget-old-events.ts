import type { Database } from '../database/database';
import type { WorkerTask } from '../worker/run-worker';
import { sweepTask } from '../worker/sweep-task';

/** Days that an event is kept: longer than any consumer of ours is down, short enough that the table stays small. */
const keptDays = 14;

/** Rows at a time: each such delete holds its locks for some milliseconds only. */
const batchSize = 1_000;

/**
 * Deletes the oldest events when they are older than 14 days. Looks at no more rows than it may delete, from the
 * lowest position on, so that it costs next to nothing while there is nothing to do.
 *
 * @returns how many were deleted; of a full batch there may be more
 */
export async function forgetOldEvents(database: Database): Promise<number> {
  const deleted = await database.query(
    `with oldest as (
       select position, occurred_at from outbox order by position limit $2
     )
     delete from outbox o using oldest
     where o.position = oldest.position and oldest.occurred_at < now() - make_interval(days => $1)
     returning o.position`,
    [keptDays, batchSize],
  );
  return deleted.length;
}

/** Milliseconds between two looks: an event more or less of an hour makes no difference to a table of two weeks. */
const everyMs = 3_600_000;

/** Keeps the outbox from growing for ever, beside the requests of a process. */
export function forgetOldEventsTask(database: Database): WorkerTask {
  return sweepTask({ name: 'forget old events', everyMs, batchSize, sweep: () => forgetOldEvents(database) });
}
