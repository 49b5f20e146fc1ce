import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { planningHeap } from '../../gateway/planning/start-planning-worker';

/** Starts the planning thread from its source: it translates TypeScript as it loads it, so that no build is needed. */
export function startPlanner(): Worker {
  return new Worker(path.join(__dirname, 'planning-worker.cjs'), { resourceLimits: planningHeap });
}
