import type { Database } from '../../../platform/database/database';
import type { WorkerTask } from '../../../platform/worker/run-worker';
import { expireReservations } from './open-checkout.store';
import { releaseHeld } from './undo-checkout';

/** Reservations that one transaction ends: few enough that nobody waits long for the stock that it touches. */
const reservationsAtOnce = 50;

/** Ends reservations whose time has come: what they held can be bought by others. */
export function expireCheckouts(database: Database): WorkerTask {
  return {
    name: 'order/expire-checkouts',
    async run(signal) {
      if (signal.aborted) return 0;
      return database.transaction(async (transaction) => {
        const expired = await expireReservations(transaction, reservationsAtOnce);
        if (expired.length === 0) return 0;
        await releaseHeld(
          transaction,
          expired.map(({ id }) => id),
        );
        return expired.length;
      });
    },
  };
}
