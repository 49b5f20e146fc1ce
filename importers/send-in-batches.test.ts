import { setTimeout as sleep } from 'node:timers/promises';
import { sendInBatches } from './send-in-batches';

async function* numbers(count: number, log: string[] = []) {
  for (let number = 1; number <= count; number += 1) {
    log.push(`read ${number}`);
    yield number;
  }
}

test('reads the next batch while one is under way, and no further', async () => {
  const log: string[] = [];
  const limits = { items: 2, characters: 1_000 };
  await sendInBatches(
    numbers(6, log),
    async (batch) => {
      log.push(`send ${batch.join('+')}`);
      await sleep(5);
      log.push(`sent ${batch.join('+')}`);
    },
    limits,
  );
  expect(log).toEqual([
    'read 1', 'read 2', 'read 3', 'send 1+2', 'read 4', 'read 5',
    'sent 1+2', 'send 3+4', 'read 6', 'sent 3+4', 'send 5+6', 'sent 5+6',
  ]); // biome-ignore format: the order is the point
});

test('a batch ends where it would grow too large', async () => {
  const batches: string[][] = [];
  const items = ['aaaa', 'bbbb', 'a very long item', 'cc'];
  const send = async (batch: string[]) => void batches.push(batch);
  await sendInBatches(toAsync(items), send, { items: 10, characters: 12 });
  expect(batches).toEqual([['aaaa', 'bbbb'], ['a very long item'], ['cc']]);
});

test('a failed call ends the reading', async () => {
  const log: string[] = [];
  const send = async () => {
    throw new Error('no network');
  };
  await expect(sendInBatches(numbers(100, log), send, { items: 1, characters: 100 })).rejects.toThrow('no network');
  expect(log.length).toBeLessThanOrEqual(3);
});

async function* toAsync<T>(items: T[]) {
  yield* items;
}
