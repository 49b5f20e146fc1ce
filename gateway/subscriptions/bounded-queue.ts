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

/** How much may wait. */
export interface QueueBounds<Item> {
  /** Items. */
  items: number;
  /** Weight of all items together, the newest not counted: one that is heavier by itself is still delivered. */
  weight?: { max: number; of(item: Item): number };
}

/** Makes a queue. @param bounds what may wait, or only the number of items */
export function createBoundedQueue<Item>(bounds: number | QueueBounds<Item>): BoundedQueue<Item> {
  const { items: capacity, weight }: QueueBounds<Item> = typeof bounds === 'number' ? { items: bounds } : bounds;
  const weigh = (item: Item) => weight?.of(item) ?? 0;
  let waiting: Item[] = [];
  let weighed = 0;
  let lost: number | null = 0;
  let ended: End | null = null;
  let wake: (() => void) | undefined;

  const take = () => {
    const item = waiting.shift() as Item;
    weighed -= weigh(item);
    return item;
  };
  const isFull = () => waiting.length >= capacity || (waiting.length > 0 && weighed > (weight?.max ?? weighed));

  async function* read(): AsyncGenerator<Queued<Item>> {
    for (;;) {
      if (waiting.length > 0) {
        const item = take();
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
      weighed += weigh(item);
      while (isFull()) {
        take();
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
      weighed = 0;
      ended = {};
      wake?.();
    },
    items: read(),
  };
}
