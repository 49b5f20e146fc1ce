import type { Database } from '../../../platform/database/database';
import type { WorkerTask } from '../../../platform/worker/run-worker';
import { sweepTask } from '../../../platform/worker/sweep-task';
import { deleteEndedCarts } from './sweep-carts.store';

/** Days for which a cart that has ended still says so, before it is as if it had never been. */
const endedDays = 7;

/** Carts at a time: with up to 250 lines each, such a delete holds its locks for well under a second. */
const batchSize = 200;

/** Milliseconds between two looks: a cart more or less of a minute makes no difference to a table of weeks. */
const everyMs = 60_000;

/** Deletes carts that ended more than a week ago: the table of carts stays as small as the shop is busy. */
export function sweepCartsTask(database: Database): WorkerTask {
  const sweep = () => deleteEndedCarts(database, endedDays, batchSize);
  return sweepTask({ name: 'order/sweep-carts', everyMs, batchSize, sweep });
}
