import { CallAbort, type CallSignal } from '../../platform/federation/call-signal';
import type { Deadlines } from './deadlines';

/** Until when a task runs. */
export interface TaskBounds {
  deadlines: Deadlines;
  signal: CallSignal | undefined;
  /** Gives the error for a task whose time is over. */
  timedOut(): Error;
}

/**
 * Runs a task until it ends, its time is over, or its client goes; then its signal aborts. Also a task that does not
 * look at its signal, such as a subgraph of this process, is left.
 */
export function runWithDeadline<Result>(
  task: (signal: CallSignal) => Promise<Result>,
  { deadlines, signal, timedOut }: TaskBounds,
): Promise<Result> {
  if (signal?.aborted) return Promise.reject(signal.reason as Error);
  return new Promise((resolve, reject) => {
    const abort = new CallAbort();
    const end = () => {
      deadlines.end(deadline);
      signal?.removeEventListener('abort', goes);
    };
    const leave = (reason: unknown) => {
      end();
      abort.abort(reason);
      reject(reason as Error);
    };
    const goes = () => leave(signal?.reason);
    const deadline = deadlines.start(() => leave(timedOut()));
    signal?.addEventListener('abort', goes, { once: true });
    task(abort).then(
      (result) => {
        end();
        resolve(result);
      },
      (error: unknown) => {
        end();
        reject(error as Error);
      },
    );
  });
}
