import path from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * Megabytes of a planning thread's heap at most: a supergraph of 300 types takes 60, and a plan that needs all of the
 * rest is one that would not have ended.
 */
export const planningHeap = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 };

/** Starts the thread that heavy operations are planned on. */
export function startPlanningWorker(): Worker {
  return new Worker(path.join(__dirname, 'planning-worker.js'), { resourceLimits: planningHeap });
}
