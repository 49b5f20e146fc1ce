import { parse } from 'graphql';
import { readOperationLimits } from '../../platform/config/operation-limits';
import { checkDocument } from './check-document';

const limits = readOperationLimits({});

const repeat = (count: number, text: (index: number) => string) => Array.from({ length: count }, (_, n) => text(n));
const nested = (levels: number) => `{${'a{'.repeat(levels - 1)}a${'}'.repeat(levels - 1)}}`;
const codesOf = (query: string) => checkDocument(parse(query), limits).map(({ extensions }) => extensions);

/** Each limit's largest operation, one more, and how that one is refused. */
const exact: [string, (count: number) => string, number, object][] = [
  ['levels', nested, 100, { code: 'TOO_DEEP', limit: 100 }],
  [
    'levels of inline fragments',
    (n) => `{${'...{'.repeat(n - 1)}a${'}'.repeat(n - 1)}}`,
    100,
    { code: 'TOO_DEEP', limit: 100 },
  ],
  [
    'levels through named fragments',
    (n) => `{a{...f}} fragment f on A ${nested(n - 2)}`,
    100,
    { code: 'TOO_DEEP', limit: 100 },
  ],
  ['lists in lists', (n) => `{a(b:${'['.repeat(n)}${']'.repeat(n)})}`, 100, { code: 'TOO_DEEP', limit: 100 }],
  [
    'objects in a default',
    (n) => `query($a:A=${'{b:'.repeat(n)}1${'}'.repeat(n)}){a(b:$a)}`,
    100,
    { code: 'TOO_DEEP', limit: 100 },
  ],
  ['aliases', (n) => `{a{${repeat(n, (i) => `b${i}:c`)}}}`, 500, { code: 'TOO_MANY_ALIASES', limit: 500, actual: 501 }],
  [
    'aliases of a fragment that is spread ten times',
    (n) =>
      `{${repeat(10, () => 'a{...f}')} b{${repeat(n - 490, (i) => `b${i}:c`)}}} fragment f on A {${repeat(49, (i) => `b${i}:c`)}}`,
    500,
    { code: 'TOO_MANY_ALIASES', limit: 500, actual: 501 },
  ],
  ['root fields', (n) => `{${repeat(n, () => 'a')}}`, 100, { code: 'TOO_MANY_ROOT_FIELDS', limit: 100, actual: 101 }],
  [
    'root fields through fragments',
    (n) => `{...f ... on Query{${repeat(n - 50, () => 'a')}}} fragment f on Query {${repeat(50, () => 'b{c}')}}`,
    100,
    { code: 'TOO_MANY_ROOT_FIELDS', limit: 100, actual: 101 },
  ],
  [
    'directives',
    (n) => `{a ${repeat(n, () => '@b').join('')}}`,
    500,
    { code: 'TOO_MANY_DIRECTIVES', limit: 500, actual: 501 },
  ],
  [
    'directives of an operation, a variable, a fragment and its spread',
    (n) => `query($a:A@b)@b{a ${repeat(n - 4, () => '@b').join('')} ...f@b} fragment f on Query@b{a}`,
    500,
    { code: 'TOO_MANY_DIRECTIVES', limit: 500, actual: 501 },
  ],
  [
    'questions about the schema, in a fragment too',
    (n) => `{...f ${repeat(n - 1, (i) => `t${i}:__type`)}} fragment f on Query {__schema}`,
    4,
    { code: 'TOO_MANY_INTROSPECTIONS', limit: 4, actual: 5 },
  ],
  [
    'variables',
    (n) => `query(${repeat(n, (i) => `$v${i}:A`)}){a}`,
    500,
    { code: 'TOO_MANY_VARIABLES', limit: 500, actual: 501 },
  ],
  [
    'fields',
    (n) => `{a{${repeat(n - 1, () => 'b ').join('')}}}`,
    1_500,
    { code: 'OPERATION_TOO_COMPLEX', limit: 1_500, actual: 1_501 },
  ],
];

test.each(exact)('takes as many %s as the limit says, and not one more', (_what, query, limit, refusal) => {
  expect(codesOf(query(limit))).toEqual([]);
  expect(codesOf(query(limit + 1))).toEqual([refusal]);
});

test('counts fragments that double 4,000 times without spreading them', () => {
  const doubling = repeat(99, (n) => `fragment f${n} on A {...f${n + 1} ...f${n + 1}}`);
  expect(codesOf(`{...f0} ${doubling} fragment f99 on A {a}`)).toEqual([{ code: 'TOO_DEEP', limit: 100 }]);
  expect(codesOf(`{...f2} ${doubling} fragment f99 on A {a}`)).toEqual([
    { code: 'OPERATION_TOO_COMPLEX', limit: 1_500 },
    { code: 'TOO_MANY_ROOT_FIELDS', limit: 100 },
  ]);
});

test('leaves fragments that spread themselves, or that are none, to validation', () => {
  expect(codesOf('{...a} fragment a on A {...b} fragment b on A {...a ...c}')).toEqual([]);
});

test('counts the operations of a document together, and root fields of the one that has most', () => {
  const operation = (name: string) => `query ${name} {${repeat(60, (n) => `a${n}:b`)}}`;
  expect(codesOf(repeat(8, (n) => operation(`A${n}`)).join(' '))).toEqual([]);
  expect(codesOf(repeat(9, (n) => operation(`A${n}`)).join(' '))).toEqual([
    { code: 'TOO_MANY_ALIASES', limit: 500, actual: 540 },
  ]);
});

test('says the limit and what was sent', () => {
  const [refusal] = checkDocument(parse(`{${'a '.repeat(101)}}`), limits);
  expect(refusal?.message).toBe('Root fields: 101, where up to 100 are taken.');
});
