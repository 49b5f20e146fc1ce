import fc from 'fast-check';
import { normaliseCode } from './normalise-code';

test.each([
  [' summer-26\t', 'SUMMER-26'],
  ['straße', 'STRASSE'],
  ['ＳＡＶＥ１０', 'SAVE10'],
  ['скидка_5%', 'СКИДКА_5%'],
  ['割引10', '割引10'],
])('%j is compared as %j', (code, key) => expect(normaliseCode(code)).toBe(key));

test.each(['', ' ', '-10', 'a b', 'a\0', "a'b", 'a'.repeat(65), 'ß'.repeat(33), 'a'.repeat(1_000_000)])(
  'no promotion has such a code (%#)',
  (code) => expect(normaliseCode(code)).toBeNull(),
);

test('what a code is compared by is compared by itself, whatever the code', () => {
  const codes = fc.string({ unit: 'binary', minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(codes, (code) => {
      const key = normaliseCode(code);
      fc.pre(key !== null);
      expect(normaliseCode(key)).toBe(key);
    }),
    { numRuns: 1_000 },
  );
  for (const code of ['ΐ', 'ΰ', 'ǰ', 'ẖ', 'ﬃ', 'ŉ', 'ᾳ']) {
    const key = normaliseCode(`A${code}`);
    if (key !== null) expect(normaliseCode(key)).toBe(key);
  }
});
