import { type SmallGateway, startSmallGateway } from '../tests/kit/small-gateway';

describe.each(['in process', 'over HTTP'] as const)('a gateway with its subgraphs %s', (shape) => {
  let small: SmallGateway;

  beforeAll(async () => {
    small = await startSmallGateway(shape);
  });

  afterAll(() => small.close());

  it('answers one operation from several subgraphs', async () => {
    const { status, body } = await small.post('{ products { title stock } carts }');
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        data: {
          products: [
            { title: 'Shirt', stock: 10 },
            { title: 'Hat', stock: 20 },
          ],
          carts: 3,
        },
      },
    });
  });

  it('tells the subgraph who asks and under which request id', async () => {
    const { headers, body } = await small.post('{ me requestId }', { 'x-request-id': 'from-the-client' });
    expect(headers.get('x-request-id')).toBe('from-the-client');
    expect(body.data).toEqual({
      me: '{"kind":"anonymous","subject":null,"roles":[],"scopes":[],"sessionId":null}',
      requestId: 'from-the-client',
    });
  });

  it('keeps a subgraph’s own refusals, with its name, and answers the rest', async () => {
    const { status, body } = await small.post('{ refused secret carts }');
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        data: { refused: null, secret: null, carts: 3 },
        errors: [
          {
            message: 'Not in winter.',
            path: ['refused'],
            extensions: { code: 'OUT_OF_SEASON', subgraph: 'product' },
          },
          {
            message: 'Sign in to use Query.secret.',
            path: ['secret'],
            extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', reason: 'UNAUTHENTICATED' },
          },
        ],
      },
    });
  });

  it('masks what a subgraph did not mean to say', async () => {
    const { body } = await small.post('{ surprise }', { 'x-request-id': 'req-9' });
    expect(body).toEqual({
      data: { surprise: null },
      errors: [
        {
          message: 'Something went wrong on our side. The request id names it in our log.',
          path: ['surprise'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'req-9', subgraph: 'product' },
        },
      ],
    });
  });

  it('answers a deferred part with the rest to a client that takes one answer', async () => {
    const { status, body } = await small.post('{ article { ... @defer { title } } }');
    expect([status, body]).toEqual([200, { data: { article: { title: 'About a hat that is gone' } } }]);
  });

  it('answers the deferred part apart to a client that takes parts', async () => {
    const response = await fetch(`${small.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'multipart/mixed;deferSpec=20220824,application/json',
      },
      body: JSON.stringify({ query: '{ carts products { title ... @defer { stock } } }' }),
    });
    const parts = (await response.text()).split('\r\n').filter((line) => line.startsWith('{'));
    expect(parts.map((part) => JSON.parse(part))).toEqual([
      { data: { carts: 3, products: [{ title: 'Shirt' }, { title: 'Hat' }] }, hasNext: true },
      {
        incremental: [
          { data: { stock: 10 }, path: ['products', 0] },
          { data: { stock: 20 }, path: ['products', 1] },
        ],
        hasNext: true,
      },
      { hasNext: false },
    ]);
  });

  it('says where an entity that is gone left a hole', async () => {
    const { body } = await small.post('{ article { title product { title } } }');
    expect(body).toEqual({
      data: { article: { title: 'About a hat that is gone', product: null } },
      errors: [
        {
          message: 'Cannot return null for non-nullable field Product.title.',
          path: ['article', 'product', 'title'],
          extensions: { code: 'VALUE_MISSING' },
        },
      ],
    });
  });

  it('refuses what the schema does not allow, and does not know what is inaccessible', async () => {
    const { status, body } = await small.post('{ accessTokenKeys }');
    expect([status, body.errors?.map(({ extensions }) => extensions)]).toEqual([
      400,
      [{ code: 'GRAPHQL_VALIDATION_FAILED' }],
    ]);
  });

  it('runs operations of this process, with plain JSON values', async () => {
    const viewer = {
      kind: 'operator',
      subject: 'import',
      roles: [],
      scopes: ['products:read'],
      sessionId: null,
    } as const;
    const result = await small.gateway.execute({ query: '{ secret requestId }' }, { viewer, requestId: 'local-1' });
    expect(result).toEqual({ data: { secret: 'the secret', requestId: 'local-1' } });
    expect(Object.getPrototypeOf(result.data)).toBe(Object.prototype);
  });

  it('is ready, and names its subgraphs', async () => {
    const response = await fetch(`${small.url}/health/ready`);
    expect([response.status, await response.json()]).toEqual([
      200,
      {
        status: 'ready',
        degraded: false,
        supergraph: { id: expect.stringMatching(/^[0-9a-f]{16}$/), loadedAt: expect.any(String), refused: null },
        subgraphs: { content: 'up', product: 'up', user: 'up', order: 'up' },
      },
    ]);
  });

  it('counts operations by name and outcome', async () => {
    await small.post('query Counted { carts }');
    await small.post('query Counted { carts refused }');
    const text = await (await fetch(`${small.url}/metrics`)).text();
    expect(text).toMatch(/graphql_operations_total\{operation="Counted",type="query",outcome="ok"\} \d/);
    expect(text).toMatch(/graphql_operations_total\{operation="Counted",type="query",outcome="partial"\} \d/);
    expect(text).toMatch(/graphql_errors_total\{operation="Counted",code="OUT_OF_SEASON"\} \d/);
    expect(text).toMatch(/graphql_operation_duration_seconds_count\{operation="Counted"\} \d/);
  });
});

it('serves callers of its own process without a port', async () => {
  const small = await startSmallGateway('in process', {}, { listen: false });
  const viewer = { kind: 'anonymous', subject: null, roles: [], scopes: [], sessionId: null } as const;
  expect(await small.gateway.execute({ query: '{ carts }' }, { viewer, requestId: 'local-2' })).toEqual({
    data: { carts: 3 },
  });
  await small.close();
});

describe('a subgraph that goes and comes back', () => {
  let small: SmallGateway;

  beforeAll(async () => {
    small = await startSmallGateway('over HTTP');
  });

  afterAll(() => small.close());

  it('leaves nulls with its name and their paths, while everything else is answered', async () => {
    const query = '{ products { title stock free: reserved } carts }';
    await small.stop('order');
    const { status, body } = await small.post(query);
    expect(status).toBe(200);
    expect(body.data).toEqual({
      products: [
        { title: 'Shirt', stock: null, free: null },
        { title: 'Hat', stock: null, free: null },
      ],
      carts: null,
    });
    const message = expect.stringContaining('The order subgraph cannot be reached');
    const extensions = { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'order' };
    expect(body.errors?.toSorted((a, b) => String(a.path).localeCompare(String(b.path)))).toEqual([
      { message, path: ['carts'], extensions },
      { message, path: ['products', 0, 'free'], extensions },
      { message, path: ['products', 0, 'stock'], extensions },
      { message, path: ['products', 1, 'free'], extensions },
      { message, path: ['products', 1, 'stock'], extensions },
    ]);
    const ready = await fetch(`${small.url}/health/ready`);
    expect([ready.status, await ready.json()]).toMatchObject([200, { degraded: true, subgraphs: { order: 'down' } }]);

    await small.restart('order');
    expect((await small.post('{ carts }')).body).toEqual({ data: { carts: 3 } });
  });

  it('is not ready when no subgraph answers', async () => {
    await Promise.all((['content', 'product', 'user', 'order'] as const).map(small.stop));
    const ready = await fetch(`${small.url}/health/ready`);
    expect([ready.status, await ready.json()]).toMatchObject([503, { status: 'not ready' }]);
  });
});
