import { newUuid } from '../../../platform/ids/typed-id';
import type { WorkerTask } from '../../../platform/worker/run-worker';
import { claimDueCheckouts } from './checkout.store';
import { takeInHand } from './checkout-in-hand';
import { leaseSeconds } from './checkout-pace';
import type { DrivenCheckout } from './checkout-row';
import type { CheckoutScope } from './checkout-scope';
import { driveCheckout } from './drive-checkout';

/** Checkouts that one look takes: each may take as long as a provider takes, and they are driven side by side. */
const checkoutsAtOnce = 8;

/** Drives one of several: what fails with it leaves the others alone, and is tried again when its lease has ended. */
async function drive(scope: CheckoutScope, row: DrivenCheckout, leaseId: string): Promise<void> {
  try {
    await driveCheckout(scope, takeInHand(row, leaseId));
  } catch (error) {
    scope.runtime.log.error({ err: error, checkoutId: row.id }, 'a checkout could not be finished');
  }
}

/**
 * Finishes or undoes checkouts that nobody drives: of a process that died, of a provider that did not answer, of a buyer
 * who came back from the bank's page while nobody waited.
 */
export function finishCheckouts(scope: CheckoutScope): WorkerTask {
  return {
    name: 'order/finish-checkouts',
    async run(signal) {
      if (signal.aborted) return 0;
      const leaseId = newUuid();
      const due = await claimDueCheckouts(scope.database, checkoutsAtOnce, { leaseId, seconds: leaseSeconds });
      await Promise.all(due.map((row) => drive(scope, row, leaseId)));
      return due.length;
    },
  };
}
