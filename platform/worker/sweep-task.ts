import type { WorkerTask } from './run-worker';

/** Rows that are deleted when they are old. */
export interface Sweep {
  /** For the log. */
  name: string;
  /** Milliseconds between two looks while nothing is left to delete. */
  everyMs: number;
  /** Rows that one look deletes at most. */
  batchSize: number;
  /** Deletes a batch. @returns how many rows it had */
  sweep(): Promise<number>;
}

/** Keeps a table from growing for ever: batch after batch while there is more, then a look now and then. */
export function sweepTask({ name, everyMs, batchSize, sweep }: Sweep): WorkerTask {
  let dueAtMs = 0;
  return {
    name,
    async run() {
      if (Date.now() < dueAtMs) return 0;
      const deleted = await sweep();
      if (deleted < batchSize) dueAtMs = Date.now() + everyMs;
      return deleted;
    },
  };
}
