import { composeSupergraph } from '../../supergraph/compose-supergraph';
import { createEngine } from '../engine';
import type { SubgraphFetch, SubgraphResult } from '../fetch/subgraph-fetch';
import type { OperationChecks } from '../operation/operation-checks';

const shop = `extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9",
      import: ["@key", "@shareable", { name: "@cost", as: "@weighs" }, { name: "@listSize", as: "@sized" }])
  type Query {
    hat: Hat
    hats(first: Int = 3, last: Int): [Hat!]! @sized(slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
    shelf(first: Int): HatPage! @sized(slicingArguments: ["first"], sizedFields: ["nodes", "edges"])
    drawers: [Hat!]! @sized(assumedSize: 4)
    search(words: [Word!], deep: Boolean @weighs(weight: 7)): [Thing!]!
    things: [Thing!]!
    near: Near
  }
  type Mutation { sell: Hat }
  input Word { text: String! @weighs(weight: 2) also: Word }
  type HatPage { nodes: [Hat!]! edges: [HatEdge!]! totalCount: Int! info: Info! }
  type HatEdge { node: Hat! }
  type Info { more: Boolean! }
  type Hat implements Near @key(fields: "id") {
    id: ID! names: [String!]! size: Size stock: Int @weighs(weight: 5) maker: Maker pairs(first: Int!): [Hat!]! @sized(slicingArguments: ["first"])
  }
  interface Near { id: ID! pairs(first: Int!): [Hat!]! }
  type Maker @weighs(weight: 9) { name: String! }
  scalar Size @weighs(weight: 3)
  type Glove { left: Maker right: Maker }
  type Sock { pair: Maker }
  union Thing = Hat | Glove | Sock`;

const { supergraphSdl } = composeSupergraph([{ name: 'shop', url: 'http://shop', sdl: shop }]);

function engineWith(checks: OperationChecks, data: unknown = { hat: null }) {
  const asked: SubgraphFetch[] = [];
  const engine = createEngine<null>({
    supergraphSdl,
    checks,
    report: (error) => {
      throw error;
    },
    fetch: async (_subgraph, fetch): Promise<SubgraphResult> => {
      asked.push(fetch);
      return JSON.parse(JSON.stringify({ data })) as SubgraphResult;
    },
  });
  return { engine, asked };
}

async function costOf(query: string, variables: Record<string, unknown> = {}, data?: unknown) {
  const { engine } = engineWith({}, data);
  const { prepared, errors } = await engine.prepare({ query, variables, cost: true }, null);
  if (!prepared) throw new Error(errors[0]?.message);
  const { cost } = await engine.execute(prepared, { context: null });
  return cost?.();
}

const estimateOf = async (query: string, variables?: Record<string, unknown>) =>
  (await costOf(query, variables))?.estimated;

test.each([
  ['an object weighs 1 and its leaves nothing', '{ hat { id names } }', 1],
  ['a field, a type and a scalar can have a weight', '{ hat { size stock maker { name } } }', 1 + 3 + 5 + 9],
  ['a mutation weighs 10 besides', 'mutation { sell { id } }', 11],
  ['a list has as many as its argument says', '{ hats(first: 20) { id } }', 20],
  ['the larger of two arguments counts', '{ hats(first: 20, last: 30) { id } }', 30],
  ['an argument that is left out has its default', '{ hats { id } }', 3],
  ['an argument that is null says nothing, and the list has the assumed 10', '{ hats(first: null) { id } }', 10],
  ['less than nothing is nothing', '{ hats(first: -5) { id } }', 0],
  ['an assumed size', '{ drawers { maker { name } } }', 4 * (1 + 9)],
  ['a list that nothing is said of has 10', '{ things { __typename } }', 10],
  ['lists multiply', '{ hats(first: 5) { pairs(first: 6) { pairs(first: 7) { id } } } }', 5 * (1 + 6 * (1 + 7))],
  [
    'a page of sized fields',
    '{ shelf(first: 8) { totalCount info { more } nodes { stock } edges { node { id } } } }',
    1 + 1 + 8 * (1 + 5) + 8 * 2,
  ],
  [
    'the dearest type counts where there can be one of several',
    '{ things { ... on Glove { left { name } right { name } } ... on Sock { pair { name } } } }',
    10 * (1 + 18),
  ],
  ['an interface has the sizes of its types', '{ near { pairs(first: 6) { id } } }', 1 + 6],
  [
    'equal fields count once, whichever fragments they are in',
    '{ hat { maker { name } ...f ... on Hat { maker { name } } } } fragment f on Hat { maker { name } }',
    1 + 9,
  ],
  ['aliases count each', '{ a: hat { id } b: hat { id } }', 2],
  [
    'arguments and what is in them can weigh',
    '{ search(deep: true, words: [{ text: "a" }, { text: "b", also: { text: "c" } }]) { __typename } }',
    10 + 7 + 3 * 2,
  ],
  ['what is never there costs nothing', '{ hat @skip(if: true) { id } hats @include(if: false) { id } }', 0],
  ['introspection costs nothing', '{ __schema { types { name } } __typename }', 0],
])('%s', async (_rule, query, expected) => {
  expect(await estimateOf(query)).toBe(expected);
});

test('variables decide sizes and conditions in each request', async () => {
  const query = `query ($n: Int, $page: Int, $with: Boolean = true) {
    hats(first: $n) { maker @include(if: $with) { name } }
    shelf(first: $page) { nodes { id } }
  }`;
  expect(await estimateOf(query, { n: 2, page: 4 })).toBe(2 * 10 + 1 + 4);
  expect(await estimateOf(query, { n: 2, page: 4, with: false })).toBe(2 + 1 + 4);
  expect(await estimateOf(query, {})).toBe(3 * 10 + 1 + 10);
});

test('what came is counted besides what was expected', async () => {
  const data = {
    things: [
      { __typename: 'Glove', left: { name: 'A' }, right: null },
      { __typename: 'Sock', pair: { name: 'B' } },
      { __typename: 'Hat', id: '1' },
    ],
    hats: [{ stock: 1 }, { stock: null }],
  };
  const query = `{ hats(first: 9) { stock }
    things { ... on Glove { left { name } right { name } } ... on Sock { pair { name } } ... on Hat { id } } }`;
  expect(await costOf(query, {}, data)).toEqual({
    estimated: 9 * (1 + 5) + 10 * (1 + 18),
    actual: 2 + 5 + 3 + 9 + 9,
  });
});

test('nobody who does not ask is told', async () => {
  const { engine } = engineWith({});
  const { prepared } = await engine.prepare({ query: '{ hat { id } }' }, null);
  if (!prepared) throw new Error('The query is valid.');
  expect((await engine.execute(prepared, { context: null })).cost).toBeNull();
});

describe('with limits', () => {
  const checks: OperationChecks = { cost: { max: 100, maxListItems: 50 } };
  const query = 'query ($n: Int) { hats(first: $n) { maker { name } } }';

  test('the dearest operation passes, one that costs more is refused, and no subgraph hears of it', async () => {
    const { engine, asked } = engineWith(checks);
    expect((await engine.prepare({ query, variables: { n: 10 } }, null)).errors).toBeUndefined();
    expect((await engine.prepare({ query, variables: { n: 11 } }, null)).errors).toEqual([
      {
        message: 'The operation may cost 110, where up to 100 is taken. Ask for fewer items, or for less of each.',
        extensions: { code: 'COST_ESTIMATED_TOO_EXPENSIVE', limit: 100, actual: 110 },
      },
    ]);
    expect(asked).toEqual([]);
  });

  test('more than can be counted is refused, also where none of it is asked for beside something dear', async () => {
    const { engine } = engineWith(checks);
    const endless = `${'pairs(first: 2147483647) { '.repeat(40)}id${' }'.repeat(40)}`;
    const codesOf = async (text: string) =>
      (await engine.prepare({ query: text }, null)).errors?.map(({ extensions }) => extensions);
    expect(await codesOf(`{ hat { ${endless} } }`)).toEqual([
      { code: 'LIST_TOO_LARGE', limit: 50 },
      { code: 'COST_ESTIMATED_TOO_EXPENSIVE', limit: 100 },
    ]);
    expect(await codesOf(`{ hats(first: 0) { ${endless} } }`)).toBeUndefined();
    expect(await codesOf(`{ hats(first: 0) { ${endless} } hat { pairs(first: 51) { id } } }`)).toEqual([
      { code: 'LIST_TOO_LARGE', limit: 50, actual: 51 },
    ]);
  });

  test('as many items as the limit says pass, and not one more, nested ones multiplied', async () => {
    const { engine } = engineWith({ cost: { max: 1_000, maxListItems: 50 } });
    const codesOf = async (text: string) =>
      (await engine.prepare({ query: text }, null)).errors?.map(({ extensions }) => extensions);
    expect(await codesOf('{ hats(first: 5) { pairs(first: 9) { id } } }')).toBeUndefined();
    expect(await codesOf('{ hats(first: 5) { pairs(first: 9) { id } } shelf(first: 1) { nodes { id } } }')).toEqual([
      { code: 'LIST_TOO_LARGE', limit: 50, actual: 51 },
    ]);
  });
});
