import type { WorkerTask } from '../../../platform/worker/run-worker';
import type { Payments } from './payments';

/** Asks providers again for operations whose outcome is not known, with the same key and growing pauses, until it is. */
export function settleOperations(payments: Payments): WorkerTask {
  return { name: 'payment/settle-operations', run: (signal) => payments.runDue(signal) };
}
