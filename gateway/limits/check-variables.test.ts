import { readOperationLimits } from '../../platform/config/operation-limits';
import { checkVariables } from './check-variables';

const limits = readOperationLimits({ MAX_VARIABLE_VALUES: '1000' });
const codesOf = (variables: Record<string, unknown> | null) =>
  checkVariables(variables, limits).map(({ extensions }) => extensions);
const lists = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown;

test('takes as many levels as the limit says, and not one more', () => {
  expect(codesOf({ a: lists(100) })).toEqual([]);
  expect(codesOf({ a: 1, b: { c: lists(100) } })).toEqual([{ code: 'VARIABLES_TOO_DEEP', limit: 100 }]);
  expect(codesOf({ a: lists(400_000) })).toEqual([{ code: 'VARIABLES_TOO_DEEP', limit: 100 }]);
});

test('takes as many values as the limit says, and not one more', () => {
  expect(codesOf({ a: 1, b: Array(998).fill(0) })).toEqual([]);
  expect(codesOf({ a: 1, b: Array(999).fill(0) })).toEqual([{ code: 'VARIABLES_TOO_LARGE', limit: 1_000 }]);
});

test.each([null, {}])('has nothing against %p', (variables) => {
  expect(codesOf(variables)).toEqual([]);
});
