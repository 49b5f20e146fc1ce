import { timedOut } from './client-errors';

/** What ended in time. */
export interface EndedInLife<Result> {
  result: Result;
  /** Ends the limit on time; until then it goes on for what the result still brings. */
  stopClock(): void;
}

/**
 * Runs a task until it ends, its client goes or its time is over; then `life` is aborted, and the task is left whether it
 * looks at that or not.
 *
 * @throws the reason of `life`; GraphQLError `OPERATION_TIMEOUT` when the time is over
 */
export async function withinLife<Result>(
  life: AbortController,
  timeoutMs: number,
  run: () => Promise<Result>,
): Promise<EndedInLife<Result>> {
  const { promise: over, reject } = Promise.withResolvers<never>();
  const { signal } = life;
  const leave = () => reject(signal.reason);
  const timer = setTimeout(() => life.abort(timedOut(timeoutMs)), timeoutMs);
  const stopClock = () => {
    clearTimeout(timer);
    // A listener that stays leads from the request, which lives on in Apollo Server's objects, to its answer.
    signal.removeEventListener('abort', stopClock);
  };
  // Also when what the result still brings is never asked for: a timer would hold a process that is to end.
  signal.addEventListener('abort', stopClock, { once: true });
  if (signal.aborted) leave();
  else signal.addEventListener('abort', leave, { once: true });
  try {
    return { result: await Promise.race([run(), over]), stopClock };
  } catch (error) {
    stopClock();
    throw error;
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
