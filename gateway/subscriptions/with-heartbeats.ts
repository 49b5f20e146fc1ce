/** A sign of life in place of an item. */
export const heartbeat = Symbol('heartbeat');

/** Puts a heartbeat wherever a source is silent for a time. @param intervalMs milliseconds */
export async function* withHeartbeats<Item>(
  source: AsyncIterable<Item>,
  intervalMs: number,
): AsyncGenerator<Item | typeof heartbeat> {
  const iterator = source[Symbol.asyncIterator]();
  try {
    for (;;) {
      let wake: () => void = () => undefined;
      let settled = false;
      // Looked at once however many heartbeats pass: each further listener would stay in memory until the next item.
      const next = iterator.next().finally(() => {
        settled = true;
        wake();
      });
      next.catch(() => undefined);
      while (!settled) {
        const isBeat = await new Promise<boolean>((resolve) => {
          const timer = setTimeout(() => resolve(true), intervalMs);
          wake = () => {
            clearTimeout(timer);
            resolve(false);
          };
        });
        if (isBeat && !settled) yield heartbeat;
      }
      const result = await next;
      if (result.done) return;
      yield result.value;
    }
  } finally {
    await iterator.return?.();
  }
}
