/**
 * Reads a source until a signal aborts, also while the source is silent: a generator that waits for its next event
 * cannot be stopped from outside.
 *
 * @param report told when the source refuses to stop
 */
export async function* untilAborted<Item>(
  source: AsyncIterable<Item>,
  signal: AbortSignal,
  report: (error: unknown) => void,
): AsyncGenerator<Item> {
  const iterator = source[Symbol.asyncIterator]();
  const over: IteratorReturnResult<undefined> = { done: true, value: undefined };
  let leave: ((over: IteratorReturnResult<undefined>) => void) | undefined;
  const stop = () => leave?.(over);
  signal.addEventListener('abort', stop, { once: true });
  let finished = false;
  try {
    while (!signal.aborted) {
      const result = await new Promise<IteratorResult<Item, unknown>>((resolve, reject) => {
        leave = resolve;
        iterator.next().then(resolve, reject);
      });
      finished = result.done === true && result !== over;
      if (result.done || signal.aborted) return;
      yield result.value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    // Not awaited: a generator that waits for an event ends with that event only.
    if (!finished) iterator.return?.().catch(report);
  }
}
