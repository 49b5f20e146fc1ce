import type { SubgraphRuntime } from '../federation/subgraph-definition';
import { startWorker, type Worker } from '../worker/run-worker';
import { forgetOldEventsTask } from './forget-old-events';

/** The background work of a subgraph that has no other: its outbox does not grow for ever. */
export function startForgetting({ database, settings, log }: SubgraphRuntime): Worker {
  return startWorker({ tasks: [forgetOldEventsTask(database)], pollMs: settings.workerPollMs, log });
}
