import { createLogger } from '../log/logger';
import { startWorker, type WorkerTask } from './run-worker';

/** A task whose work is handed to it, and which says when it was asked. */
function taskWith(work: number[]): WorkerTask & { asked: number } {
  return {
    name: 'test',
    asked: 0,
    async run() {
      this.asked += 1;
      return work.shift() ?? 0;
    },
  };
}

const quiet = createLogger({ level: 'silent', name: 'test' });
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

test('a worker that was woken asks again for as long as there is work', async () => {
  const task = taskWith([3, 1]);
  const worker = startWorker({ tasks: [task], pollMs: 60_000, log: quiet });
  worker.wake();
  await settle();
  expect(task.asked).toBe(3);
  await worker.close();
});

test('a wake-up that comes while it works is not lost', async () => {
  const gate: { open?: () => void } = {};
  let asked = 0;
  const task: WorkerTask = {
    name: 'slow',
    async run() {
      asked += 1;
      if (asked === 1) await new Promise<void>((resolve) => Object.assign(gate, { open: resolve }));
      return 0;
    },
  };
  const worker = startWorker({ tasks: [task], pollMs: 60_000, log: quiet });
  worker.wake();
  worker.wake();
  gate.open?.();
  await settle();
  expect(asked).toBe(2);
  await worker.close();
});

test('a task that fails is logged by its name and does not keep the others from theirs', async () => {
  const lines: string[] = [];
  const log = createLogger({ level: 'error', name: 'test', destination: { write: (line) => void lines.push(line) } });
  const failing: WorkerTask = { name: 'failing', run: () => Promise.reject(new Error('no connection')) };
  const other = taskWith([]);
  const worker = startWorker({ tasks: [failing, other], pollMs: 60_000, log });
  worker.wake();
  await settle();
  await worker.close();
  expect(other.asked).toBe(1);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ task: 'failing', msg: 'a background task failed' }]);
});

test('closing waits for what runs, tells it so, and begins nothing more', async () => {
  const ended: boolean[] = [];
  const slow: WorkerTask = {
    name: 'slow',
    run: (signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          ended.push(true);
          resolve(1);
        });
      }),
  };
  const next = taskWith([1]);
  const worker = startWorker({ tasks: [slow, next], pollMs: 60_000, log: quiet });
  worker.wake();
  await worker.close();
  worker.wake();
  await settle();
  expect([ended, next.asked]).toEqual([[true], 0]);
});

test('with 0 milliseconds it never looks, not even when it is woken', async () => {
  const task = taskWith([1]);
  const worker = startWorker({ tasks: [task], pollMs: 0, log: quiet });
  worker.wake();
  await settle();
  await worker.close();
  expect(task.asked).toBe(0);
});
