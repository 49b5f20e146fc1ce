import type { SeededRandom } from './seeded-random';

/** A fixed day: a store that was generated yesterday and one of today are the same. */
const firstDay = Date.UTC(2025, 0, 1, 8);

/** Length of the time in which everything in the store happened. */
const days = 300;

const millisecondsPerMinute = 60_000;

/** A moment of the store's history, in ISO 8601 (UTC). @param from first day that it may be, counted from 0 */
export function sampleDate(random: SeededRandom, from = 0): string {
  const minutes = random.integer(from * 24 * 60, days * 24 * 60);
  return new Date(firstDay + minutes * millisecondsPerMinute).toISOString();
}
