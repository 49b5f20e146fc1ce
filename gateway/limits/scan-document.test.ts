import { parse } from 'graphql';
import { scanDocument } from './scan-document';

const unbounded = { tokens: 1_000_000, braces: 1_000_000 };

/** Tokens as graphql-js counts them, without the end of the file. */
const parsedTokens = (text: string) => (parse(text) as unknown as { tokenCount: number }).tokenCount;

test.each([
  '{ a }',
  'query Q($a: [Int!]! = [1, 2.5e+3], $b: I = { c: "x" }) @d { e: f(g: $a) { ...H } ... on I @include(if: true) { j } }',
  '{ a(b: "# no comment { { \\" {", c: """ block { "" \\""" { """) } # { { { " comment',
  'fragment F on A { a, , , b }\n\n# "\n{ ...F }',
])('counts no more tokens than the parser: %s', (text) => {
  const { tokens } = scanDocument(text, unbounded);
  expect(tokens).toBeLessThanOrEqual(parsedTokens(text));
  expect(tokens).toBeGreaterThan(parsedTokens(text) - 4);
});

test('braces in strings and comments open nothing', () => {
  expect(scanDocument('{ a(b: "{{{", c: """{{{""") { d # {{{\n } }', unbounded).braces).toBe(2);
});

test('it stops where a bound is passed', () => {
  expect(scanDocument('{'.repeat(1_000), { tokens: 1_000_000, braces: 10 })).toEqual({ tokens: 11, braces: 11 });
  expect(scanDocument('a '.repeat(1_000), { tokens: 10, braces: 10 })).toEqual({ tokens: 11, braces: 0 });
});

test('a text that never ends a string is scanned once', () => {
  expect(scanDocument(`{ ${'"'.repeat(100_001)}`, unbounded).tokens).toBeLessThan(100_002);
  expect(scanDocument(`"""${'a'.repeat(100_000)}`, unbounded).tokens).toBeLessThan(10);
});
