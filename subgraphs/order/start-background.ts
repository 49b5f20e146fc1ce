import type { SubgraphRuntime } from '../../platform/federation/subgraph-definition';
import { forgetOldEventsTask } from '../../platform/outbox/forget-old-events';
import { startWorker, type Worker, type WorkerTask } from '../../platform/worker/run-worker';

/** What the order subgraph does beside the requests, in the order in which a worker looks. */
function backgroundTasks({ database }: SubgraphRuntime): WorkerTask[] {
  return [forgetOldEventsTask(database)];
}

/** Starts the worker of this process; others of the same installation may run theirs at the same time. */
export function startBackground(runtime: SubgraphRuntime): Worker {
  const { settings, log } = runtime;
  return startWorker({ tasks: backgroundTasks(runtime), pollMs: settings.workerPollMs, log });
}
