import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type SmallGateway, startSmallGateway } from '../../tests/kit/small-gateway';

/** One operation through one door of the gateway, and what its client hears. */
type Door = (request: { query: string; variables?: Record<string, unknown> }, cost?: boolean) => Promise<unknown>;

interface Answer {
  data?: unknown;
  errors?: { extensions: Record<string, unknown> }[];
  extensions?: unknown;
}

const limits = {
  MAX_OPERATION_BYTES: '400',
  MAX_OPERATION_TOKENS: '75',
  MAX_OPERATION_DEPTH: '6',
  MAX_OPERATION_ALIASES: '10',
  MAX_OPERATION_ROOT_FIELDS: '12',
  MAX_OPERATION_DIRECTIVES: '5',
  MAX_OPERATION_SELECTIONS: '20',
  MAX_VARIABLE_DEPTH: '3',
  MAX_VARIABLE_VALUES: '4',
  MAX_OPERATION_COST: '30',
};

let small: SmallGateway;
beforeAll(async () => {
  small = await startSmallGateway('in process', limits);
});
afterAll(() => small.close());
beforeEach(() => {
  small.asked.length = 0;
});

const json = { 'content-type': 'application/json' };
const costHeader = (cost: boolean | undefined): Record<string, string> => (cost ? { 'x-cost': 'yes' } : {});

const post: Door = async (request, cost) => {
  const headers = { ...json, ...costHeader(cost) };
  return (await fetch(`${small.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(request) })).json();
};

const get: Door = async ({ query, variables = {} }, cost) => {
  const parameters = new URLSearchParams({
    query,
    variables: JSON.stringify(variables),
    ...(cost && { extensions: '{"cost":true}' }),
  });
  return (await fetch(`${small.url}/graphql?${parameters}`, { headers: { 'apollo-require-preflight': 'yes' } })).json();
};

const events: Door = async (request, cost) => {
  const response = await fetch(`${small.url}/graphql`, {
    method: 'POST',
    headers: { ...json, ...costHeader(cost), accept: 'text/event-stream' },
    body: JSON.stringify(request),
  });
  const text = await response.text();
  if (response.headers.get('content-type')?.includes('json')) return JSON.parse(text);
  return JSON.parse(/^data: (\{.*)$/m.exec(text)?.[1] ?? 'null');
};

const socket: Door = async ({ query, variables }, cost) => {
  const client = createClient({ url: small.url.replace('http', 'ws').concat('/graphql'), webSocketImpl: WebSocket });
  const payload = { query, ...(variables && { variables }), ...(cost && { extensions: { cost: true } }) };
  try {
    for await (const answer of client.iterate(payload)) return answer;
    return null;
  } catch (errors) {
    return { errors };
  } finally {
    await client.dispose();
  }
};

const inProcess: Door = (request) => {
  const viewer = { kind: 'anonymous', subject: null, roles: [], scopes: [], sessionId: null } as const;
  return small.gateway.execute(request, { viewer, requestId: 'local' });
};

const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const carts = (depth: number) => `{ ${'... { '.repeat(depth - 1)}carts${' }'.repeat(depth - 1)} }`;
const conditional = (count: number) => `{ products { title ${repeat(count, () => '... @include(if: true) { id }')} } }`;
/** 75 tokens and what is added to them. */
const manyTokens = (more: string) =>
  `{ products { ${repeat(10, (n) => `a${n}: id`)} ${repeat(5, () => 'id @include(if: true)')} ${more} } }`;
const withVariable = 'query ($a: Boolean = false) { carts products { title @skip(if: $a) } }';
const lists = (depth: number) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown;

/** What each limit takes at most, what is one more, and the code of its refusal. */
const cases: [string, Parameters<Door>[0], Parameters<Door>[0], Record<string, unknown>][] = [
  [
    'bytes',
    { query: `{ carts }#${'x'.repeat(390)}` },
    { query: `{ carts }#${'x'.repeat(391)}` },
    { code: 'DOCUMENT_TOO_LARGE', limit: 400, actual: 401 },
  ],
  ['tokens', { query: manyTokens('') }, { query: manyTokens('id') }, { code: 'TOO_MANY_TOKENS', limit: 75 }],
  ['levels', { query: carts(6) }, { query: carts(7) }, { code: 'TOO_DEEP', limit: 6 }],
  [
    'aliases',
    { query: `{ ${repeat(10, (n) => `a${n}: carts`)} }` },
    { query: `{ ${repeat(11, (n) => `a${n}: carts`)} }` },
    { code: 'TOO_MANY_ALIASES', limit: 10, actual: 11 },
  ],
  [
    'root fields',
    { query: `{ ${repeat(12, () => 'carts')} }` },
    { query: `{ ${repeat(13, () => 'carts')} }` },
    { code: 'TOO_MANY_ROOT_FIELDS', limit: 12, actual: 13 },
  ],
  [
    'directives',
    { query: conditional(5) },
    { query: conditional(6) },
    { code: 'TOO_MANY_DIRECTIVES', limit: 5, actual: 6 },
  ],
  [
    'selections',
    { query: `{ products { ${repeat(19, () => 'id')} } }` },
    { query: `{ products { ${repeat(20, () => 'id')} } }` },
    { code: 'OPERATION_TOO_COMPLEX', limit: 20, actual: 21 },
  ],
  [
    'levels of variables',
    { query: withVariable, variables: { a: true } },
    { query: withVariable, variables: { a: lists(4) } },
    { code: 'VARIABLES_TOO_DEEP', limit: 3 },
  ],
  [
    'values of variables',
    { query: withVariable, variables: { a: true } },
    { query: withVariable, variables: { a: [1, 2, 3, 4] } },
    { code: 'VARIABLES_TOO_LARGE', limit: 4 },
  ],
  [
    'cost',
    { query: `{ ${repeat(3, (n) => `a${n}: products { id }`)} }` },
    { query: `{ ${repeat(4, (n) => `a${n}: products { id }`)} }` },
    { code: 'COST_ESTIMATED_TOO_EXPENSIVE', limit: 30, actual: 40 },
  ],
];

describe.each([
  ['POST', post],
  ['GET', get],
  ['server-sent events', events],
  ['a websocket', socket],
  ['this process', inProcess],
])('by %s', (_door, send) => {
  test.each(cases)(
    'as many %s as the limit says pass; one more is refused and no subgraph is asked',
    async (_limit, most, tooMuch, refusal) => {
      const passed = (await send(most)) as Answer;
      expect(passed.errors).toBeUndefined();
      expect(small.asked.length).toBeGreaterThan(0);
      small.asked.length = 0;

      const refused = (await send(tooMuch)) as Answer;
      expect(refused.errors?.map(({ extensions }) => extensions)).toEqual([refusal]);
      expect(refused.data ?? null).toBeNull();
      expect(small.asked).toEqual([]);
    },
  );
});

test.each([
  ['POST', post],
  ['GET', get],
  ['server-sent events', events],
  ['a websocket', socket],
])('whoever asks by %s what an operation costs is told', async (_door, send) => {
  const query = '{ products { title } }';
  expect(((await send({ query }, true)) as Answer).extensions).toEqual({
    cost: { estimated: 10, actual: 2, limit: 30 },
  });
  expect(((await send({ query })) as Answer).extensions).toBeUndefined();
});

test('refusals are counted by their codes', async () => {
  await post({ query: carts(7) });
  await post({ query: `{ carts }#${'x'.repeat(400)}` });
  const text = await (await fetch(`${small.url}/metrics`)).text();
  expect(text).toMatch(/graphql_errors_total\{operation="anonymous",code="TOO_DEEP"\} \d/);
  expect(text).toMatch(/graphql_errors_total\{operation="anonymous",code="DOCUMENT_TOO_LARGE"\} \d/);
});
