import type { Database } from '../../../platform/database/database';
import type { WorkerTask } from '../../../platform/worker/run-worker';
import { sweepTask } from '../../../platform/worker/sweep-task';
import { deleteEndedCheckouts } from './forget-checkouts.store';

/** Days for which a checkout that came to nothing still says why: longer than any client asks. */
const endedDays = 30;

/** Checkouts at a time: such a delete holds its locks for some milliseconds. */
const batchSize = 500;

/** Milliseconds between two looks: an hour more or less makes no difference to a table of weeks. */
const everyMs = 3_600_000;

/**
 * Deletes checkouts that came to nothing before a provider was asked: every change of a cart after `checkoutBegin` may
 * leave one. Those with an order or a payment stay, as their orders and payments do.
 */
export function forgetCheckoutsTask(database: Database): WorkerTask {
  const sweep = () => deleteEndedCheckouts(database, endedDays, batchSize);
  return sweepTask({ name: 'order/forget-checkouts', everyMs, batchSize, sweep });
}
