import { setTimeout as pause } from 'node:timers/promises';
import { ask } from '../pages/ask.mjs';

/** Requests a second: an open loop, that does not ask less because answers are slow. A quarter of what one core serves. */
const perSecond = 20;

/** Asks the operations in turn for some seconds, and compares each answer. @returns milliseconds of each answer */
export async function askForSeconds(url, operations, seconds) {
  const times = [];
  const asked = [];
  const start = performance.now();
  const count = seconds * perSecond;
  for (let index = 0; index < count; index += 1) {
    await pause(Math.max(0, start + (index * 1_000) / perSecond - performance.now()));
    const operation = operations[index % operations.length];
    const sent = performance.now();
    asked.push(
      ask(url, operation).then((answer) => {
        times.push(performance.now() - sent);
        if (answer !== operation.answer)
          throw new Error(`An answer differs from the first one: ${answer.slice(0, 300)}`);
      }),
    );
  }
  await Promise.all(asked);
  return times;
}

/** The value that so many of a hundred do not pass. */
export function percentile(unsorted, share) {
  const times = unsorted.toSorted((a, b) => a - b);
  return times[Math.min(times.length - 1, Math.floor((times.length * share) / 100))];
}
