import { getIntrospectionQuery } from 'graphql';
import { inBothShapes } from '../../kit/in-both-shapes';

/** Fragments of which each spreads the next one twice: 2^levels fields in as many lines. */
const doubling = (levels: number) =>
  [
    ...Array.from(
      { length: levels },
      (_, level) => `fragment f${level} on Category { a: parent { ...f${level + 1} } b: parent { ...f${level + 1} } }`,
    ),
    `fragment f${levels} on Category { title }`,
    '{ category(handle: "none") { ...f0 } }',
  ].join('\n');

const nested = (levels: number) =>
  `{ category(handle: "none") { ${'parent { '.repeat(levels)}id${' }'.repeat(levels)} } }`;

const wide = (fields: number) =>
  `{ category(handle: "none") { ${Array.from({ length: fields / 7 }, () => 'parent { id title handle parent { id } } id ').join('')} } }`;

const oversized: [string, string, string[]][] = [
  ['fragments that double 25 times', doubling(25), ['OPERATION_TOO_COMPLEX', 'TOO_MANY_ALIASES']],
  ['2,000 levels', nested(2_000), ['TOO_DEEP']],
  ['7,000 levels', nested(7_000), ['TOO_DEEP']],
  ['16,000 fields', `{ ${'id '.repeat(16_000)} }`, ['TOO_MANY_TOKENS']],
  [
    'a list in a list, 100,000 times',
    `{ products(first: ${'['.repeat(100_000)}${']'.repeat(100_000)}) { nodes { id } } }`,
    ['DOCUMENT_TOO_LARGE'],
  ],
  [
    'a list in a list, 7,000 times',
    `{ products(first: ${'['.repeat(7_000)}${']'.repeat(7_000)}) { nodes { id } } }`,
    ['TOO_DEEP'],
  ],
  [
    '1,000 aliases of a list',
    `{${Array.from({ length: 1_000 }, (_, n) => `a${n}: products(first: 1) { nodes { id } }`)}}`,
    ['OPERATION_TOO_COMPLEX', 'TOO_MANY_ALIASES', 'TOO_MANY_ROOT_FIELDS'],
  ],
  ['2,000 directives', `{ __typename ${'@skip(if: false) '.repeat(2_000)} }`, ['TOO_MANY_DIRECTIVES']],
  [
    'a hundred of a hundred of a hundred',
    '{ products(first: 100) { nodes { variants(first: 100) { nodes { product { variants(first: 100) { nodes { id } } } } } } } }',
    ['LIST_TOO_LARGE', 'COST_ESTIMATED_TOO_EXPENSIVE'],
  ],
  [
    'two hundred times all fields of the schema',
    `{ __schema { types { ${Array.from({ length: 200 }, (_, n) => `a${n}: fields { name type { name kind } }`)} } } }`,
    ['INTROSPECTION_TOO_LARGE'],
  ],
  [
    '1,400 times the same field',
    `{ product(handle: "none") { ${'title '.repeat(1_400)} } }`,
    ['OPERATION_TOO_COMPLEX'],
  ],
];

inBothShapes((platform) => {
  const post = async (body: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${platform().url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: response.status, body: await response.json() };
  };

  test.each(oversized)('an operation of %s is refused before it is planned', async (_, query, codes) => {
    const { status, body } = await post(JSON.stringify({ query }));
    const { data, errors } = body as { data?: unknown; errors: { extensions: { code: string } }[] };
    expect([status, data, errors.map(({ extensions }) => extensions.code)]).toEqual([400, undefined, codes]);
  });

  test('what tools ask, and a page of a thousand fields, are none of these', async () => {
    const { errors } = await platform().query(getIntrospectionQuery());
    expect(errors).toBeUndefined();
    expect(await platform().query(wide(1_400))).toEqual({ data: { category: null } });
    expect(await platform().query(nested(97))).toEqual({ data: { category: null } });
  });

  test('an operation of a kind that the graph does not have is the caller’s mistake', async () => {
    expect(await post(JSON.stringify({ query: 'subscription { stockChanged { id } }' }))).toEqual({
      status: 400,
      body: {
        errors: [{ message: 'The graph has no subscriptions.', extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }],
      },
    });
  });

  test('an input of 800 levels is refused, and the next one is served', async () => {
    const levels = 400;
    const items = `${'[{"title":"a","items":'.repeat(levels)}[]${'}]'.repeat(levels)}`;
    const query =
      'mutation ($items: [MenuItemInput!]) { menuCreate(input: { title: "Deep", items: $items }) { menu { id } userErrors { code } } }';
    const { status, body } = await post(
      `{"query":${JSON.stringify(query)},"variables":{"items":${items}}}`,
      platform().asOperator,
    );
    const { errors } = body as { errors: { extensions: Record<string, unknown> }[] };
    expect([status, errors.map(({ extensions }) => extensions)]).toEqual([
      400,
      [{ code: 'VARIABLES_TOO_DEEP', limit: 100 }],
    ]);
    expect(await platform().query('{ menus(first: 1) { totalCount } }')).toEqual({
      data: { menus: { totalCount: 0 } },
    });
  });
});
