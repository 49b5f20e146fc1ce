import { keysetPage } from './keyset';
import { SqlParameters } from './sql-parameters';

const id = '0192f0c1-5a3b-7c4d-8e5f-0123456789ab';

function pageAfter(type: string, after: (string | number | boolean | null)[]) {
  const columns = [
    { sql: 't.sorted', type },
    { sql: 't.id', type: 'uuid' },
  ];
  const page = { size: 10, backward: false, after, before: null };
  return keysetPage({ columns, descending: false, page, parameters: new SqlParameters() });
}

test('a page is cut by its keys, and fetches one row more', () => {
  expect(pageAfter('text', ['Shirt', id])).toEqual({
    select: 'array[(t.sorted)::text, (t.id)::text] as cursor_values',
    where: '(t.sorted, t.id) > ($1::text, $2::uuid)',
    orderBy: 't.sorted asc, t.id asc',
    limit: '$3::integer',
  });
});

test.each([
  ['text', "'; drop table product; --"],
  ['integer', '-2147483648'],
  ['bigint', '9223372036854775807'],
  ['double precision', '1.5e-05'],
  ['real', '0.0607927'],
  ['timestamptz', '2026-11-21 01:00:34.123456+00'],
  ['timestamptz', '2026-11-21 06:30:34+05:30'],
  ['boolean', 'true'],
])('%s may be %j', (type, value) => {
  expect(() => pageAfter(type, [value, id])).not.toThrow();
});

test.each([
  ['integer', '2147483648'],
  ['integer', '1.5'],
  ['bigint', '9223372036854775808'],
  ['double precision', 'much'],
  ['timestamptz', 'yesterday'],
  ['timestamptz', '2026-13-45 01:00:34+00'],
  ['text', null],
])('%s may not be %j', (type, value) => {
  expect(() => pageAfter(type, [value, id])).toThrow('The cursor is not one of this list in this order.');
});

test.each([
  ['too few values', ['Shirt']],
  ['too many values', ['Shirt', id, id]],
  ['a key that is none', ['Shirt', '1 or true']],
])('a cursor with %s is refused', (_, after) => {
  expect(() => pageAfter('text', after)).toThrow('The cursor is not one of this list in this order.');
});
