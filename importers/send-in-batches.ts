/** How large a call may get. */
export interface BatchLimits {
  /** Most items in one call; the bulk mutations take 250. */
  readonly items: number;
  /** Most characters of JSON in one call. A single larger item still goes, alone. */
  readonly characters: number;
}

/** 100 products with their variants are some 200 KB: far below what the gateway accepts, and few enough calls. */
export const BATCH_LIMITS: BatchLimits = { items: 100, characters: 500_000 };

/**
 * Groups what is read into batches and sends them in order, one call in flight while the next batch is read.
 * The reader is not asked for more than that, so at most two batches are in memory.
 */
export async function sendInBatches<T>(
  items: AsyncIterable<T>,
  send: (batch: T[]) => Promise<void>,
  limits: BatchLimits = BATCH_LIMITS,
): Promise<void> {
  let inFlight: Promise<void> = Promise.resolve();
  let batch: T[] = [];
  let characters = 0;
  const launch = async () => {
    await inFlight;
    inFlight = send(batch);
    // A failure is reported by the next await; without a handler here Node would end the process before that.
    inFlight.catch(() => undefined);
    batch = [];
    characters = 0;
  };
  for await (const item of items) {
    const size = JSON.stringify(item).length;
    if (batch.length > 0 && (batch.length >= limits.items || characters + size > limits.characters)) await launch();
    batch.push(item);
    characters += size;
  }
  if (batch.length > 0) await launch();
  await inFlight;
}
