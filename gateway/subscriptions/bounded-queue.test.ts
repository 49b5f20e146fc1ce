import { collect } from '../../tests/kit/collect';
import { createBoundedQueue } from './bounded-queue';
import { createSharedStreams } from './shared-streams';

test('a full queue drops the oldest and tells how many', async () => {
  const queue = createBoundedQueue<number>(2);
  for (const item of [1, 2, 3, 4, 5]) queue.push(item);
  queue.end();
  expect(await collect(queue.items)).toEqual([
    { item: 4, lost: 3 },
    { item: 5, lost: 0 },
  ]);
});

test('a queue that is too heavy drops the oldest, and still delivers what is too heavy by itself', async () => {
  const queue = createBoundedQueue<string>({ items: 10, weight: { max: 5, of: (text) => text.length } });
  for (const text of ['aaa', 'bb', 'c', 'dddddddd']) queue.push(text);
  queue.push('e');
  queue.end();
  expect(await collect(queue.items)).toEqual([{ item: 'e', lost: 4 }]);
  const single = createBoundedQueue<string>({ items: 10, weight: { max: 5, of: (text) => text.length } });
  single.push('dddddddd');
  single.end();
  expect(await collect(single.items)).toEqual([{ item: 'dddddddd', lost: 0 }]);
});

test('a loss of unknown size stays unknown', async () => {
  const queue = createBoundedQueue<number>(2);
  queue.noteLoss(2);
  queue.noteLoss(null);
  queue.push(1);
  queue.end();
  expect(await collect(queue.items)).toEqual([{ item: 1, lost: null }]);
});

test('what waits is read before the error', async () => {
  const queue = createBoundedQueue<number>(2);
  queue.push(1);
  queue.end(new Error('gone'));
  const items: unknown[] = [];
  const reading = (async () => {
    for await (const queued of queue.items) items.push(queued);
  })();
  await expect(reading).rejects.toThrow('gone');
  expect(items).toEqual([{ item: 1, lost: 0 }]);
});

test('a reader that goes ends its reading, and the last one the stream', async () => {
  const streams = createSharedStreams<number>(2);
  const [first, second] = [new AbortController(), new AbortController()];
  let source: AbortSignal | undefined;
  const open = async function* ({ signal }: { signal: AbortSignal }) {
    source = signal;
    yield 1;
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
  };
  const a = streams.join('key', open, first.signal)[Symbol.asyncIterator]();
  const b = streams.join('key', open, second.signal)[Symbol.asyncIterator]();
  expect([(await a.next()).value, (await b.next()).value]).toEqual([
    { item: 1, lost: 0 },
    { item: 1, lost: 0 },
  ]);

  const waiting = a.next();
  first.abort();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect([source?.aborted, streams.size()]).toEqual([false, 1]);
  second.abort();
  expect([source?.aborted, streams.size()]).toEqual([true, 0]);
});
