import { isJsonDeeperThan } from './limit-json-depth';

const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const objects = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

test.each([nested, objects])('as many levels as the limit says are taken, and not one more', (text) => {
  expect([isJsonDeeperThan(text(10), 10), isJsonDeeperThan(text(11), 10)]).toEqual([false, true]);
});

test.each([
  ['brackets in a text', JSON.stringify({ a: nested(100) })],
  ['a text that ends in a backslash', `${JSON.stringify(['\\'])}${' '.repeat(20)}`],
  ['quotation marks and backslashes in a text', JSON.stringify([`\\"[[[[[[[[[[[[[[[\\\\"`, [1]])],
  ['many lists beside each other', JSON.stringify(Array.from({ length: 100 }, () => []))],
])('%s nest nothing', (_what, text) => {
  expect(isJsonDeeperThan(text, 10)).toBe(false);
});

test('what is no JSON is left to the parser', () => {
  expect(isJsonDeeperThan(`"${'['.repeat(100)}`, 10)).toBe(false);
});
