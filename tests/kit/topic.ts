/** Events of a test, with a look at who listens. */
export interface Topic<Event> {
  publish(event: Event): void;
  subscribe(): AsyncIterableIterator<Event>;
  /** Resolves as soon as so many listen. */
  listeners(count: number): Promise<void>;
  /** Listeners that there ever were. */
  total(): number;
}

/** Makes a topic whose listeners get every event from their subscription on. */
export function createTopic<Event>(): Topic<Event> {
  const queues = new Set<{ waiting: Event[]; wake: (() => void) | undefined; isOver: boolean }>();
  const watchers = new Set<() => void>();
  let total = 0;
  const changed = () => {
    for (const watch of watchers) watch();
  };
  return {
    publish(event) {
      for (const queue of queues) {
        queue.waiting.push(event);
        queue.wake?.();
      }
    },
    subscribe() {
      const queue = { waiting: [] as Event[], wake: undefined as (() => void) | undefined, isOver: false };
      queues.add(queue);
      total += 1;
      changed();
      const over = { done: true as const, value: undefined };
      return {
        async next() {
          while (queue.waiting.length === 0) {
            if (queue.isOver) return over;
            await new Promise<void>((resolve) => {
              queue.wake = resolve;
            });
          }
          return { done: false as const, value: queue.waiting.shift() as Event };
        },
        async return() {
          queue.isOver = true;
          queue.wake?.();
          queues.delete(queue);
          changed();
          return over;
        },
        [Symbol.asyncIterator]() {
          return this;
        },
      };
    },
    listeners: (count) =>
      new Promise((resolve) => {
        const watch = () => {
          if (queues.size !== count) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
      }),
    total: () => total,
  };
}
