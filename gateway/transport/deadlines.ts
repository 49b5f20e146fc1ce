/** Work whose time is running. */
export interface Deadline {
  /** Milliseconds on the clock of `performance.now`. */
  readonly dueAt: number;
  /** Null once the work has ended. */
  expire: (() => void) | null;
}

/** Tells those whose time is over; all have the same time. */
export interface Deadlines {
  start(expire: () => void): Deadline;
  /** Stops the time of work that has ended. */
  end(deadline: Deadline): void;
}

/** Deadlines by one timer for all: the first to start is the first whose time is over. */
export function createDeadlines(timeoutMs: number): Deadlines {
  const running = new Set<Deadline>();
  let timer: NodeJS.Timeout | undefined;
  const wait = (ms: number) => {
    // Who waits for an answer has a socket that keeps the process alive; nobody else needs to stay for this timer.
    timer = setTimeout(look, ms).unref();
  };
  const look = () => {
    timer = undefined;
    const now = performance.now();
    for (const deadline of running) {
      if (deadline.dueAt > now) return wait(Math.ceil(deadline.dueAt - now));
      running.delete(deadline);
      deadline.expire?.();
    }
    return undefined;
  };
  return {
    start(expire) {
      const deadline = { dueAt: performance.now() + timeoutMs, expire };
      running.add(deadline);
      if (timer === undefined) wait(timeoutMs);
      return deadline;
    },
    end(deadline) {
      running.delete(deadline);
      // A set that is deleted from leaves tables behind that old space keeps until its next collection, with all that
      // their entries lead to: here the whole answer.
      deadline.expire = null;
    },
  };
}
