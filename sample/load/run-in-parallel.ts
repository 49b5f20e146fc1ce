/**
 * Works through items with a number of workers, each of which takes the next item when it is done with one. Items are
 * taken from the iterable only then, so a generator makes no more than are in work.
 *
 * @throws the first error, after the other workers have finished what they had begun
 */
export async function runInParallel<Item>(
  items: Iterable<Item>,
  workers: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  let isBroken = false;
  const runWorker = async () => {
    for (let next = iterator.next(); !next.done && !isBroken; next = iterator.next()) {
      try {
        await work(next.value);
      } catch (error) {
        isBroken = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: workers }, runWorker));
  const failure = ended.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
}
