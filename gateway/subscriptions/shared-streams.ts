import { type BoundedQueue, createBoundedQueue, type QueueBounds, type Queued } from './bounded-queue';

/** What the source of a shared stream gets. */
export interface StreamSource {
  /** Aborts when nobody reads any more. */
  signal: AbortSignal;
  /** Tells all readers that events were lost; `null` when nobody knows how many. */
  noteLoss(count: number | null): void;
}

/** Streams that several clients read. */
export interface SharedStreams<Event> {
  /**
   * Joins the stream of a key, which the first reader opens and the last one closes.
   *
   * @param key equal for clients that get equal events
   * @param signal aborts when this reader leaves
   * @returns this reader's events; a slow reader loses the oldest, and is told how many
   */
  join(
    key: string,
    open: (source: StreamSource) => AsyncIterable<Event>,
    signal: AbortSignal,
  ): AsyncIterable<Queued<Event>>;
  /** Streams that are open. */
  size(): number;
}

interface SharedStream<Event> {
  readers: Set<BoundedQueue<Event>>;
  controller: AbortController;
}

/** Gives the events of a source to all readers. @param forget called before readers hear of the end: a later one opens anew */
async function pump<Event>(
  { readers, controller }: SharedStream<Event>,
  open: (source: StreamSource) => AsyncIterable<Event>,
  forget: () => void,
): Promise<void> {
  const noteLoss = (count: number | null) => {
    for (const reader of readers) reader.noteLoss(count);
  };
  let failure: unknown;
  try {
    for await (const event of open({ signal: controller.signal, noteLoss })) {
      for (const reader of readers) reader.push(event);
    }
  } catch (error) {
    failure = error;
  }
  forget();
  for (const reader of readers) reader.end(failure);
}

/** Keeps the open streams. @param bounds what may wait for one reader */
export function createSharedStreams<Event>(bounds: number | QueueBounds<Event>): SharedStreams<Event> {
  const streams = new Map<string, SharedStream<Event>>();

  const start = (key: string, open: (source: StreamSource) => AsyncIterable<Event>) => {
    const stream: SharedStream<Event> = { readers: new Set(), controller: new AbortController() };
    const forget = () => {
      if (streams.get(key) === stream) streams.delete(key);
    };
    stream.controller.signal.addEventListener('abort', forget, { once: true });
    streams.set(key, stream);
    void pump(stream, open, forget);
    return stream;
  };

  return {
    join(key, open, signal) {
      const stream = streams.get(key) ?? start(key, open);
      const queue = createBoundedQueue<Event>(bounds);
      stream.readers.add(queue);
      const leave = () => {
        queue.close();
        stream.readers.delete(queue);
        if (stream.readers.size === 0) stream.controller.abort();
      };
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave, { once: true });
      return queue.items;
    },
    size: () => streams.size,
  };
}
