import type { SubgraphRuntime } from '../../platform/federation/subgraph-definition';
import { forgetOldEventsTask } from '../../platform/outbox/forget-old-events';
import { startWorker, type Worker, type WorkerTask } from '../../platform/worker/run-worker';
import { sweepCartsTask } from './cart/sweep-carts';
import { expireCheckouts } from './checkout/expire-checkouts';
import { finishCheckouts } from './checkout/finish-checkouts';
import { forgetCheckoutsTask } from './checkout/forget-checkouts';
import { forgetKeysTask } from './idempotency/forget-keys';
import { orderPayments, testWebhookKey } from './order-payments';
import { settleOperations } from './payment/settle-operations';
import { deliverTestWebhooks } from './payment/test-provider/deliver-test-webhooks';

/** What the order subgraph does beside the requests, in the order in which a worker looks. */
function backgroundTasks(runtime: SubgraphRuntime): WorkerTask[] {
  const { database, settings } = runtime;
  const payments = orderPayments(runtime);
  const tasks = [
    settleOperations(payments),
    finishCheckouts({ runtime, database, payments }),
    expireCheckouts(database),
    sweepCartsTask(database),
    forgetCheckoutsTask(database),
    forgetKeysTask(database),
    forgetOldEventsTask(database),
  ];
  if (settings.payment.testProvider) {
    tasks.push(deliverTestWebhooks(database, payments, testWebhookKey(runtime)));
  }
  return tasks;
}

/** Starts the worker of this process; others of the same installation may run theirs at the same time. */
export function startBackground(runtime: SubgraphRuntime): Worker {
  const { settings, log } = runtime;
  return startWorker({ tasks: backgroundTasks(runtime), pollMs: settings.workerPollMs, log });
}
