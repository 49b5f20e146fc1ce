import type { Database } from '../../../platform/database/database';
import type { WorkerTask } from '../../../platform/worker/run-worker';
import { sweepTask } from '../../../platform/worker/sweep-task';
import { deleteOldKeys } from './idempotency.store';

/** Days for which a repeat of a request gets the first answer: far longer than clients try again. */
const keptDays = 30;

/** Keys at a time: such a delete holds its locks for some milliseconds. */
const batchSize = 1_000;

/** Milliseconds between two looks: an hour more or less makes no difference to a table of weeks. */
const everyMs = 3_600_000;

/** Deletes idempotency keys after 30 days: a shop whose stock is set by machines writes thousands a day. */
export function forgetKeysTask(database: Database): WorkerTask {
  const sweep = () => deleteOldKeys(database, keptDays, batchSize);
  return sweepTask({ name: 'order/forget-idempotency-keys', everyMs, batchSize, sweep });
}
