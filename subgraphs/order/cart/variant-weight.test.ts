import { gramsOf } from './variant-weight';

test.each([
  [null, 0],
  [{ value: '250', unit: 'GRAMS' }, 250],
  [{ value: '0.4', unit: 'GRAMS' }, 1],
  [{ value: '1.1', unit: 'KILOGRAMS' }, 1_100],
  [{ value: '2.2', unit: 'POUNDS' }, 998],
  [{ value: '3', unit: 'OUNCES' }, 86],
  [{ value: '999999999999999', unit: 'KILOGRAMS' }, 2_147_483_647],
])('%j is %i whole grams', (weight, grams) => {
  expect(gramsOf(weight)).toBe(grams);
});
