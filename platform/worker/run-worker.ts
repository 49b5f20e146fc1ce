import type { Logger } from '../log/logger';

/** One kind of work that waits in a table until it is due. */
export interface WorkerTask {
  /** For the log. */
  readonly name: string;
  /**
   * Does what is due now. Another process may run the same task at the same time: the table says who has which row.
   *
   * @param signal aborted when the process stops: begin nothing more then; what was begun may be left half done
   * @returns how much was done; above 0, the worker asks again at once, because there may be more
   */
  run(signal: AbortSignal): Promise<number>;
}

/** What a worker does, and how often it looks. */
export interface WorkerOptions {
  tasks: readonly WorkerTask[];
  /** Milliseconds between two looks, 0 for never: such a worker does nothing at all. */
  pollMs: number;
  log: Logger;
}

/** A worker that runs beside the requests of a process. */
export interface Worker {
  /** Resolves when nothing runs any more; the database may be closed then. */
  close(): Promise<void>;
  /** Has it look now: whoever makes work due need not wait for the clock. */
  wake(): void;
}

/** Rounds without a pause: a task that always claims to have done something must not keep a processor busy for ever. */
const maxRoundsWithoutPause = 100;

async function runRound(tasks: readonly WorkerTask[], signal: AbortSignal, log: Logger): Promise<number> {
  let done = 0;
  for (const task of tasks) {
    if (signal.aborted) break;
    try {
      done += await task.run(signal);
    } catch (error) {
      // A task that fails must not keep the others from their work; the next look tries it again.
      log.error({ err: error, task: task.name }, 'a background task failed');
    }
  }
  return done;
}

/** Runs tasks one after the other, now and whenever `pollMs` have passed, until it is closed. */
export function startWorker({ tasks, pollMs, log }: WorkerOptions): Worker {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let woken = false;

  const work = async (): Promise<void> => {
    for (let round = 0; round < maxRoundsWithoutPause && !stopping.signal.aborted; round += 1) {
      woken = false;
      if ((await runRound(tasks, stopping.signal, log)) === 0 && !woken) break;
    }
  };
  const look = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    running = work().finally(() => {
      running = null;
      if (stopping.signal.aborted) return;
      // Woken after the last round had ended: that is no reason to wait.
      timer = setTimeout(look, woken ? 0 : pollMs);
    });
  };

  if (pollMs > 0) timer = setTimeout(look, pollMs);
  return {
    wake() {
      woken = true;
      if (pollMs > 0 && !running && !stopping.signal.aborted) look();
    },
    async close() {
      stopping.abort();
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}
