import { getIntrospectionQuery } from 'graphql';
import { inBothShapes } from '../../kit/in-both-shapes';

const tooComplex = {
  status: 400,
  body: {
    errors: [
      {
        message:
          'The operation is nested too deeply or too large: up to 1500 fields, fragments spread, and 15000 tokens.',
        extensions: { code: 'OPERATION_TOO_COMPLEX' },
      },
    ],
  },
};

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

const oversized: [string, string][] = [
  ['fragments that double 25 times', doubling(25)],
  ['2,000 levels', nested(2_000)],
  ['20,000 levels', nested(19_999)],
  [
    'a list in a list, 100,000 times',
    `{ products(first: ${'['.repeat(100_000)}${']'.repeat(100_000)}) { nodes { id } } }`,
  ],
  [
    '1,000 aliases of a list',
    `{${Array.from({ length: 1_000 }, (_, n) => `a${n}: products(first: 1) { nodes { id } }`)}}`,
  ],
  ['50,000 directives', `{ __typename ${'@skip(if: false) '.repeat(50_000)} }`],
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

  test.each(oversized)('an operation of %s is refused before it is planned', async (_, query) => {
    expect(await post(JSON.stringify({ query }))).toEqual(tooComplex);
  });

  test('what tools ask, and a page of a thousand fields, are none of these', async () => {
    const { errors } = await platform().query(getIntrospectionQuery());
    expect(errors).toBeUndefined();
    expect(await platform().query(nested(900))).toEqual({ data: { category: null } });
  });

  test('an operation of a kind that the graph does not have is the caller’s mistake', async () => {
    expect(await post(JSON.stringify({ query: 'subscription { stockChanged { id } }' }))).toEqual({
      status: 400,
      body: {
        errors: [{ message: 'The graph has no subscriptions.', extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }],
      },
    });
  });

  test('an input of 5,000 levels is answered without its cause, and the next one is served', async () => {
    const levels = 5_000;
    const items = `${'[{"title":"a","items":'.repeat(levels)}[]${'}]'.repeat(levels)}`;
    const query =
      'mutation ($items: [MenuItemInput!]) { menuCreate(input: { title: "Deep", items: $items }) { menu { id } userErrors { code } } }';
    const { body } = await post(
      `{"query":${JSON.stringify(query)},"variables":{"items":${items}}}`,
      platform().asOperator,
    );
    const text = JSON.stringify(body);
    expect(text).not.toContain('call stack');
    expect(text).not.toContain('Cannot read');
    expect(await platform().query('{ menus(first: 1) { totalCount } }')).toEqual({
      data: { menus: { totalCount: 0 } },
    });
  });
});
