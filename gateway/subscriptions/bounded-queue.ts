/** An item, with how many were dropped right before it; `null` when some were and nobody knows how many. */
export interface Queued<Item> {
  item: Item;
  lost: number | null;
}

/** Items on their way from a source that does not wait to one reader that may be slow. */
export interface BoundedQueue<Item> {
  /** Adds an item; when the queue is full the oldest goes, since the newest is what a reader that catches up needs. */
  push(item: Item): void;
  /** Notes items that were lost before they came here. */
  noteLoss(count: number | null): void;
  /** Nothing more comes; what waits is still read, and then the error, if there is one. */
  end(error?: unknown): void;
  /** The reader has gone: what waits is dropped, and reading ends. */
  close(): void;
  items: AsyncIterable<Queued<Item>>;
}

interface End {
  error?: unknown;
}

function addLoss(lost: number | null, count: number | null): number | null {
  return lost === null || count === null ? null : lost + count;
}

/** Makes a queue. @param capacity items that may wait */
export function createBoundedQueue<Item>(capacity: number): BoundedQueue<Item> {
  let waiting: Item[] = [];
  let lost: number | null = 0;
  let ended: End | null = null;
  let wake: (() => void) | undefined;

  async function* read(): AsyncGenerator<Queued<Item>> {
    for (;;) {
      if (waiting.length > 0) {
        const item = waiting.shift() as Item;
        const before = lost;
        lost = 0;
        yield { item, lost: before };
      } else if (ended) {
        if (ended.error !== undefined) throw ended.error;
        return;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  }
  const end = (error?: unknown) => {
    ended ??= { error };
    wake?.();
  };

  return {
    push(item) {
      if (ended) return;
      if (waiting.length >= capacity) {
        waiting.shift();
        lost = addLoss(lost, 1);
      }
      waiting.push(item);
      wake?.();
    },
    noteLoss(count) {
      lost = addLoss(lost, count);
    },
    end,
    close() {
      waiting = [];
      ended = {};
      wake?.();
    },
    items: read(),
  };
}
