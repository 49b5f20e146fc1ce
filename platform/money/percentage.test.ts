import { fromPpm, toPpm } from './percentage';

test.each([
  ['0', 0, '0'],
  ['19', 190_000, '19'],
  ['8.8750', 88_750, '8.875'],
  ['0.0001', 1, '0.0001'],
  ['100.00000', 1_000_000, '100'],
])('%s percent are %i ppm, shown as %s', (percentage, ppm, shown) => {
  expect(toPpm(percentage)).toBe(ppm);
  expect(fromPpm(ppm)).toBe(shown);
});

test.each(['-1', '100.0001', '999999999999999', '0.00001', '', '1e2', '٣'])('"%s" is no percentage', (text) => {
  expect(toPpm(text)).toBeNull();
});
