/**
 * Runs a task until it ends, its time is over, or its client goes; then its signal aborts.
 *
 * @param timedOut gives the error for a task whose time is over
 */
export async function runWithDeadline<Result>(
  task: (signal: AbortSignal) => Promise<Result>,
  options: { timeoutMs: number; signal: AbortSignal | undefined; timedOut: () => Error },
): Promise<Result> {
  const { timeoutMs, signal, timedOut } = options;
  signal?.throwIfAborted();
  const controller = new AbortController();
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const end = (reason: unknown) => {
    controller.abort(reason);
    // Also a task that does not look at its signal, such as a subgraph of this process, is left.
    reject(reason);
  };
  const goes = () => end(signal?.reason);
  const timer = setTimeout(() => end(timedOut()), timeoutMs);
  signal?.addEventListener('abort', goes, { once: true });
  try {
    return await Promise.race([task(controller.signal), ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', goes);
  }
}
