import type { Database } from '../../../platform/database/database';
import type { WorkerTask } from '../../../platform/worker/run-worker';
import { deleteEndedCarts } from './sweep-carts.store';

/** Days for which a cart that has ended still says so, before it is as if it had never been. */
const endedDays = 7;

/** Carts at a time: with up to 250 lines each, such a delete holds its locks for well under a second. */
const batchSize = 200;

/** Milliseconds between two looks: a cart more or less of a minute makes no difference to a table of weeks. */
const lookEveryMs = 60_000;

/** Deletes carts that ended more than a week ago. @returns how many; of a full batch there may be more */
export function sweepCarts(database: Database): Promise<number> {
  return deleteEndedCarts(database, endedDays, batchSize);
}

/** Keeps the table of carts as small as the shop is busy, beside the requests of a process. */
export function sweepCartsTask(database: Database): WorkerTask {
  let dueAtMs = 0;
  return {
    name: 'sweep carts',
    async run() {
      if (Date.now() < dueAtMs) return 0;
      const deleted = await sweepCarts(database);
      if (deleted < batchSize) dueAtMs = Date.now() + lookEveryMs;
      return deleted;
    },
  };
}
