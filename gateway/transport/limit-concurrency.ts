/** Lets so many tasks run at once, in order of their coming. */
export interface ConcurrencyLimit {
  /**
   * Runs a task when there is room.
   *
   * @param refuse gives the error for a task that finds the queue full
   */
  run<Result>(task: () => Promise<Result>, refuse: () => Error): Promise<Result>;
}

/** @param maxWaiting tasks that may wait for room; more are refused */
export function createConcurrencyLimit(maxConcurrent: number, maxWaiting: number): ConcurrencyLimit {
  const waiting: (() => void)[] = [];
  let running = 0;
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
  const runNow = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const result = task();
    result.then(leave, leave);
    return result;
  };
  return {
    run(task, refuse) {
      if (running < maxConcurrent) {
        running += 1;
        return runNow(task);
      }
      if (waiting.length >= maxWaiting) return Promise.reject(refuse());
      return new Promise<void>((enter) => void waiting.push(enter)).then(() => runNow(task));
    },
  };
}
