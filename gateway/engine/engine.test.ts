import { parse } from 'graphql';
import { composeSupergraph } from '../supergraph/compose-supergraph';
import { createEngine, type Engine } from './engine';
import type { SubgraphFetch, SubgraphResult } from './fetch/subgraph-fetch';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@context", "@fromContext", "@shareable", "@override"])`;

const subgraphs = {
  users: `${link}
    scalar federation__ContextFieldValue
    type Query { users: [User!] me: User! old: String }
    type Mutation { first: Int second: Int }
    type Subscription { userChanged: User }
    type User @key(fields: "id") @context(name: "user") { id: ID! currency: String! posts: [Post!] home: String! }
    type Post @key(fields: "id") { id: ID! price(currency: String @fromContext(field: "$user { currency }")): String }`,
  ranks: `${link}
    type Query { old: String @override(from: "users", label: "moved") }
    type User @key(fields: "id") { id: ID! rank: Int }
    type Post @key(fields: "id") { id: ID! likes: Int }`,
};

type Answer = (fetch: SubgraphFetch) => SubgraphResult;

const { supergraphSdl } = composeSupergraph(
  Object.entries(subgraphs).map(([name, sdl]) => ({ name, sdl, url: `http://${name}` })),
);

/** An engine whose subgraphs answer what a test says, and what they were asked. */
function engineWith(answers: Record<string, Answer>, decide = () => false) {
  const asked: { subgraph: string; query: string; variables: Record<string, unknown> }[] = [];
  const engine = createEngine<null>({
    supergraphSdl,
    overrides: { decide },
    report: (error) => {
      throw error;
    },
    fetch: async (subgraph, fetch) => {
      parse(fetch.query);
      asked.push({ subgraph, query: fetch.query, variables: fetch.variables });
      return (answers[subgraph] as Answer)(fetch);
    },
  });
  return { engine, asked };
}

async function run(engine: Engine<null>, query: string, variables = {}) {
  const { prepared, errors } = await engine.prepare({ query, variables }, null);
  if (!prepared) return { errors };
  const { data, errors: found, deferred } = await engine.execute(prepared, { context: null });
  const parts = [];
  for await (const batch of deferred ?? []) {
    for (const part of batch) parts.push({ ...part, data: JSON.parse(part.data) as unknown });
  }
  return { data: JSON.parse(data) as unknown, errors: found, parts };
}

const twoUsers = () => ({
  data: {
    users: [
      { __typename: 'User', id: '1', currency: 'EUR', posts: [{ __typename: 'Post', id: 'a' }] },
      { __typename: 'User', id: '2', currency: 'USD', posts: [{ __typename: 'Post', id: 'a' }] },
    ],
  },
});

const entities = ({ variables }: SubgraphFetch) => variables.representations as { id: string }[];

/** The planner numbers contextual arguments; what follows is the engine's. */
const contextVariable = (variables: Record<string, unknown>, alias: string): string =>
  Object.keys(variables).find((name) => name.startsWith('contextualArgument_') && name.endsWith(alias)) ?? '';

it('gives each object the argument that its own context holds', async () => {
  const price = (id: string, currency: unknown) => ({ __typename: 'Post', price: `${id} in ${currency}` });
  const { engine, asked } = engineWith({
    users: (fetch) => {
      if (!fetch.query.includes('_entities')) return twoUsers();
      const { variables } = fetch;
      const names = ['e0', 'e1'].map((alias) => [
        alias,
        (variables[`representations_${alias}`] as { id: string }[]).map(({ id }) =>
          price(id, variables[contextVariable(variables, alias)]),
        ),
      ]);
      return { data: Object.fromEntries(names) };
    },
  });
  expect(await run(engine, '{ users { posts { price } } }')).toEqual({
    data: { users: [{ posts: [{ price: 'a in EUR' }] }, { posts: [{ price: 'a in USD' }] }] },
    errors: [],
    parts: [],
  });
  expect(asked).toHaveLength(2);
});

it('answers deferred parts on their own, under the path of each object', async () => {
  const { engine } = engineWith({
    users: twoUsers,
    ranks: (fetch) => ({ data: { _entities: entities(fetch).map(({ id }) => ({ rank: Number(id) * 10 })) } }),
  });
  const query = 'query ($later: Boolean!) { users { id ... @defer(if: $later, label: "ranks") { rank } } }';
  expect(await run(engine, query, { later: true })).toEqual({
    data: { users: [{ id: '1' }, { id: '2' }] },
    errors: [],
    parts: [
      { path: ['users', 0], label: 'ranks', data: { rank: 10 }, errors: [] },
      { path: ['users', 1], label: 'ranks', data: { rank: 20 }, errors: [] },
    ],
  });
  expect(await run(engine, query, { later: false })).toEqual({
    data: {
      users: [
        { id: '1', rank: 10 },
        { id: '2', rank: 20 },
      ],
    },
    errors: [],
    parts: [],
  });
});

it('completes each event of a subscription from the other subgraphs', async () => {
  const { engine, asked } = engineWith({
    ranks: (fetch) => ({ data: { _entities: entities(fetch).map(({ id }) => ({ rank: Number(id) })) } }),
  });
  const { prepared } = await engine.prepare({ query: 'subscription { userChanged { rank } }' }, null);
  if (!prepared) throw new Error('The subscription is valid.');
  const events = async function* (subgraph: string, fetch: SubgraphFetch): AsyncGenerator<SubgraphResult> {
    asked.push({ subgraph, query: fetch.query, variables: fetch.variables });
    yield { data: { userChanged: { __typename: 'User', id: '7' } } };
    yield { data: null, errors: [{ message: 'lost', path: ['userChanged'] }] };
  };
  const answers = [];
  for await (const { data, errors } of engine.subscribe(prepared, { context: null }, events)) {
    answers.push({ data: JSON.parse(data) as unknown, errors });
  }
  expect(answers).toEqual([
    { data: { userChanged: { rank: 7 } }, errors: [] },
    {
      data: { userChanged: null },
      errors: [{ message: 'lost', path: ['userChanged'], extensions: { code: 'SUBGRAPH_ERROR', subgraph: 'users' } }],
    },
  ]);
  expect(asked[0]?.query).toBe('subscription{userChanged{__typename id}}');
});

it('asks the subgraph that an override label chooses', async () => {
  const answer: Answer = () => ({ data: { old: 'x' } });
  const before = engineWith({ users: answer, ranks: answer });
  const after = engineWith({ users: answer, ranks: answer }, () => true);
  await run(before.engine, '{ old }');
  await run(after.engine, '{ old }');
  expect([before.asked, after.asked].map(([first]) => first?.subgraph)).toEqual(['users', 'ranks']);
});

it('sends an entity that stands at several places once, and its error to all of them', async () => {
  const { engine, asked } = engineWith({
    users: twoUsers,
    ranks: () => ({
      data: { _entities: [{ likes: null }] },
      errors: [{ message: 'No.', path: ['_entities', 0, 'likes'] }],
    }),
  });
  const result = await run(engine, '{ users { posts { likes } } }');
  expect(asked[1]?.variables).toEqual({ representations: [{ __typename: 'Post', id: 'a' }] });
  expect(result.errors?.map(({ path }) => path)).toEqual([
    ['users', 0, 'posts', 0, 'likes'],
    ['users', 1, 'posts', 0, 'likes'],
  ]);
});

it('carries null up to the next field that can be null, with an error where it was found', async () => {
  const { engine } = engineWith({
    users: () => ({ data: { users: [{ __typename: 'User', id: '1', home: null }], me: null } }),
  });
  const missing = (field: string, path: (string | number)[]) => ({
    message: `Cannot return null for non-nullable field ${field}.`,
    path,
    extensions: { code: 'VALUE_MISSING' },
  });
  expect(await run(engine, '{ users { home } }')).toEqual({
    data: { users: null },
    errors: [missing('User.home', ['users', 0, 'home'])],
    parts: [],
  });
  expect(await run(engine, '{ users { id } me { id } }')).toMatchObject({
    data: null,
    errors: [missing('Query.me', ['me'])],
  });
});

it('answers introspection and __typename without a subgraph', async () => {
  const { engine, asked } = engineWith({});
  const query = `query ($name: String!) { kind: __typename __type(name: $name) { ...Named fields { name } } }
    fragment Named on __Type { name }`;
  expect(await run(engine, query, { name: 'Post' })).toMatchObject({
    data: { kind: 'Query', __type: { name: 'Post', fields: [{ name: 'id' }, { name: 'likes' }, { name: 'price' }] } },
    errors: [],
  });
  expect(asked).toEqual([]);
});

it.each([
  ['no GraphQL', '{', 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a condition at a subscription’s root',
    'subscription { userChanged @skip(if: false) { id } }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a condition with a variable at a subscription’s root',
    'subscription ($v: Boolean!) { userChanged @skip(if: $v) { id } }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['@defer in a subscription', 'subscription { userChanged { ... @defer { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a reserved variable',
    'query ($representations: Boolean!) { old @skip(if: $representations) }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['no operation to choose', 'query A { old } query B { old }', 'OPERATION_RESOLUTION_FAILURE'],
  ['a missing variable', 'query ($a: Boolean!) { old @skip(if: $a) }', 'BAD_USER_INPUT'],
])('refuses %s before any subgraph is asked', async (_what, query, code) => {
  const { engine, asked } = engineWith({});
  expect((await run(engine, query)).errors?.map(({ extensions }) => extensions.code)).toContain(code);
  expect(asked).toEqual([]);
});

it('keeps what inherited names could hide: aliases such as __proto__ and constructor', async () => {
  const { engine } = engineWith({
    users: () => JSON.parse('{"data":{"__proto__":"x","constructor":"y"}}') as SubgraphResult,
  });
  const { prepared } = await engine.prepare({ query: '{ __proto__: old constructor: old toString: old }' }, null);
  if (!prepared) throw new Error('The query is valid.');
  const { data } = await engine.execute(prepared, { context: null });
  expect(data).toBe('{"__proto__":"x","constructor":"y","toString":null}');
});
