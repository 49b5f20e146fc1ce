import { openRaw } from '../../tests/kit/raw-connection';
import { type Answer, type SmallGateway, startSmallGateway } from '../../tests/kit/small-gateway';

let small: SmallGateway;

afterEach(() => small.close());

async function send(path: string, init: RequestInit): Promise<Pick<Answer, 'status' | 'body'>> {
  const response = await fetch(`${small.url}${path}`, init);
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
}

const json = { 'content-type': 'application/json' };
const codes = ({ status, body }: Pick<Answer, 'status' | 'body'>) => [
  status,
  ...(body.errors ?? []).map(({ extensions }) => extensions?.code),
];

describe('/graphql', () => {
  beforeEach(async () => {
    small = await startSmallGateway('in process');
  });

  it.each([
    ['broken JSON', '{"query": "{ carts }"', [400, 'BAD_REQUEST']],
    ['no query', '{}', [400, 'BAD_REQUEST']],
    ['a batch', '[{"query":"{ carts }"},{"query":"{ carts }"}]', [400, 'BAD_REQUEST']],
    ['a syntax error', '{"query": "{ carts "}', [400, 'GRAPHQL_PARSE_FAILED']],
    ['an unknown field', '{"query": "{ cars }"}', [400, 'GRAPHQL_VALIDATION_FAILED']],
    [
      'an unknown operation',
      '{"query": "query A { carts }", "operationName": "B"}',
      [400, 'OPERATION_RESOLUTION_FAILURE'],
    ],
    [
      'variables of another type',
      '{"query": "query ($a: Boolean!) { carts @skip(if: $a) }", "variables": {"a": 1}}',
      [400, 'BAD_USER_INPUT'],
    ],
    ['a 10 MB query', JSON.stringify({ query: `{ ${'carts '.repeat(1_700_000)} }` }), [413, 'PAYLOAD_TOO_LARGE']],
  ])('refuses %s with a code', async (_what, body, expected) => {
    expect(codes(await send('/graphql', { method: 'POST', headers: json, body }))).toEqual(expected);
  });

  it('answers GET, but not one that a foreign page could send unseen', async () => {
    const path = `/graphql?query=${encodeURIComponent('{ carts }')}`;
    expect(await send(path, { headers: { 'apollo-require-preflight': 'true' } })).toEqual({
      status: 200,
      body: { data: { carts: 3 } },
    });
    expect(codes(await send(path, {}))).toEqual([400, 'BAD_REQUEST']);
    const asForm = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{ carts }"}' };
    expect((await send('/graphql', asForm)).body.data).toBeUndefined();
  });

  it('remembers a persisted query by its hash', async () => {
    const sha256Hash = 'ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38';
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const post = (body: object) => send('/graphql', { method: 'POST', headers: json, body: JSON.stringify(body) });
    expect(codes(await post({ extensions }))).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
    expect((await post({ query: '{__typename}', extensions })).body).toEqual({ data: { __typename: 'Query' } });
    expect((await post({ extensions })).body).toEqual({ data: { __typename: 'Query' } });
  });

  it.each([
    [
      'a hash that is not the text’s',
      { query: '{ carts }', extensions: { persistedQuery: { version: 1, sha256Hash: '0' } } },
    ],
    ['a version that nobody knows', { extensions: { persistedQuery: { version: 2, sha256Hash: '0' } } }],
  ])('refuses a persisted query with %s, and is not surprised', async (_what, body) => {
    const answer = await send('/graphql', { method: 'POST', headers: json, body: JSON.stringify(body) });
    expect(codes(answer)).toEqual([400, 'BAD_REQUEST']);
    expect(answer.body.errors?.[0]?.message).toMatch(/persisted query|sha/);
    expect(small.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('refuses a subscription to a client that takes no stream', async () => {
    const query = 'subscription { productChanged { title } }';
    const byPost = await send('/graphql', { method: 'POST', headers: json, body: JSON.stringify({ query }) });
    const path = `/graphql?query=${encodeURIComponent(query)}`;
    const byGet = await send(path, { headers: { 'apollo-require-preflight': 'true' } });
    expect([byPost, byGet].map(codes)).toEqual([
      [406, 'NOT_ACCEPTABLE'],
      [405, 'METHOD_NOT_ALLOWED'],
    ]);
    expect(small.graph.topic.total()).toBe(0);
  });

  it('refuses conditions at the root of a subscription, constant or not', async () => {
    const queries = ['(if: true)', '(if: $a)'].map(
      (condition) => `subscription ($a: Boolean = true) { productChanged @skip${condition} { title } }`,
    );
    const asked = queries.map((query) =>
      send('/graphql', { method: 'POST', headers: json, body: JSON.stringify({ query, variables: { a: true } }) }),
    );
    const [constant, variable] = (await Promise.all(asked)).map((answer) => codes(answer));
    expect(variable).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect(constant?.slice(0, 2)).toEqual(variable);
    expect(small.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('answers a client that offers HTTP/2 with each request, as that of Java does', async () => {
    const body = '{"query":"{ carts }"}';
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n`;
    const offer = 'connection: upgrade, http2-settings\r\nupgrade: h2c\r\nhttp2-settings: AAEAAEAA\r\n\r\n';
    const client = await openRaw(small.url, `${head}${offer}${body}`);
    expect(await client.until('}}')).toMatch(/^HTTP\/1\.1 200 OK\r\n.*\{"data":\{"carts":3\}\}$/s);
    client.socket.destroy();
  });

  it('shows the schema, and not what is inaccessible', async () => {
    const { body } = await small.post('{ __schema { queryType { fields { name } } } }');
    const { fields } = (body.data as { __schema: { queryType: { fields: { name: string }[] } } }).__schema.queryType;
    expect(fields.map(({ name }) => name).sort()).toEqual([
      'article',
      'carts',
      'me',
      'products',
      'refused',
      'requestId',
      'secret',
      'seen',
      'surprise',
    ]);
  });

  it('shows no plan, whatever a header asks for', async () => {
    const { body } = await small.post('{ carts }', { 'apollo-query-plan-experimental': '1' });
    expect(body).toEqual({ data: { carts: 3 } });
  });
});

it('hides the schema when INTROSPECTION is false', async () => {
  small = await startSmallGateway('in process', { INTROSPECTION: 'false' });
  const { status, body } = await small.post('{ __schema { queryType { name } } }');
  expect(codes({ status, body })).toEqual([400, 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_VALIDATION_FAILED']);
  const typo = await small.post('{ cart }');
  expect(typo.body.errors?.[0]?.message).not.toContain('carts');
});

describe('CORS', () => {
  const preflight = async (origin: string) => {
    const response = await fetch(`${small.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });
    return [response.headers.get('access-control-allow-origin'), response.headers.get('access-control-allow-headers')];
  };

  it('lets local pages and Apollo Sandbox in during development', async () => {
    small = await startSmallGateway('in process');
    expect(await preflight('http://localhost:3000')).toEqual(['http://localhost:3000', 'authorization']);
    expect(await preflight('https://studio.apollographql.com')).toEqual([
      'https://studio.apollographql.com',
      'authorization',
    ]);
    expect((await preflight('https://evil.example'))[0]).toBeNull();
    expect((await preflight('http://localhost.evil.example'))[0]).toBeNull();
  });

  it('lets in exactly the origins of CORS_ORIGINS, also to read a refusal', async () => {
    small = await startSmallGateway('in process', { CORS_ORIGINS: 'https://shop.example, https://admin.example' });
    expect((await preflight('https://admin.example'))[0]).toBe('https://admin.example');
    expect((await preflight('http://localhost:3000'))[0]).toBeNull();
    const { status, headers } = await small.post('{ carts }', { origin: 'https://shop.example', authorization: 'x' });
    expect([status, headers.get('access-control-allow-origin'), headers.get('access-control-expose-headers')]).toEqual([
      401,
      'https://shop.example',
      'x-request-id',
    ]);
  });

  it('lets nobody in by default in production', async () => {
    small = await startSmallGateway('in process', {
      NODE_ENV: 'production',
      SERVICE_SECRET: 'x'.repeat(32),
      DATABASE_URL: 'postgres://nowhere',
    });
    expect((await preflight('http://localhost:3000'))[0]).toBeNull();
  });
});

describe('the client’s address', () => {
  const clientOf = async (environment: Record<string, string>) => {
    small = await startSmallGateway('in process', environment);
    return JSON.parse(String((await small.post('{ seen }', { 'x-forwarded-for': '203.0.113.9' })).body.data?.seen));
  };

  it('is that of the connection, whatever a header says', async () => {
    expect(await clientOf({})).toMatchObject({ address: '127.0.0.1' });
  });

  it('and what it calls itself are no more than a subgraph takes in a header', async () => {
    small = await startSmallGateway('over HTTP');
    const { status, body } = await small.post('{ seen }', { 'user-agent': 'x'.repeat(13_000) });
    expect([status, body.errors, JSON.parse(String(body.data?.seen))]).toEqual([
      200,
      undefined,
      { address: '127.0.0.1', userAgent: 'x'.repeat(512) },
    ]);
  });

  it('is what a trusted proxy says', async () => {
    expect(await clientOf({ TRUST_PROXY: 'loopback' })).toMatchObject({ address: '203.0.113.9' });
  });
});
