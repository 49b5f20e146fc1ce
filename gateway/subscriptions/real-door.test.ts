import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { collect } from '../../tests/kit/collect';
import { type SmallGateway, startSmallGateway } from '../../tests/kit/small-gateway';
import { createSigner, shortLivedTokens } from '../../tests/kit/small-graph';

const changed = 'subscription Changed { productChanged { title stock } }';
const deep = `{ ${'article { product { '.repeat(800)}id${' } }'.repeat(800)} }`;
const wide = `{ article { ${'title '.repeat(1_500)} } }`;

let small: SmallGateway;
const clients: Client[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
  await small.close();
});

function connect(connectionParams: Record<string, unknown> = {}): Client {
  const url = `${small.url.replace('http', 'ws')}/graphql`;
  const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams });
  clients.push(client);
  return client;
}

const send = (query: string, headers: Record<string, string>) =>
  fetch(`${small.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });

const counted = async (pattern: RegExp) => pattern.test(await (await fetch(`${small.url}/metrics`)).text());

/** Reads a stream until it has brought a text. */
async function readUntil(response: Response, text: string): Promise<string> {
  let seen = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body as ReadableStream<Uint8Array>) {
    seen += decoder.decode(chunk);
    if (seen.includes(text)) break;
  }
  return seen;
}

describe.each(['in process', 'over HTTP'] as const)('subscriptions with subgraphs %s', (shape) => {
  beforeEach(async () => {
    small = await startSmallGateway(shape);
  });

  test('a socket gets each event, completed from the other subgraph', async () => {
    const events = connect().iterate({ query: changed });
    const first = events.next();
    await small.graph.topic.listeners(1);
    small.graph.topic.publish({ id: '1', title: 'Shirt' });

    expect((await first).value).toEqual({ data: { productChanged: { title: 'Shirt', stock: 10 } } });
    await events.return?.();
    await small.graph.topic.listeners(0);
    expect(await counted(/graphql_operations_total\{operation="Changed",type="subscription",outcome="ok"\} \d/)).toBe(
      true,
    );
  });

  test.each([
    ['text/event-stream', 'data: {"data":{"productChanged":{"title":"Hat","stock":20}}}'],
    ['multipart/mixed;subscriptionSpec=1.0', '{"payload":{"data":{"productChanged":{"title":"Hat","stock":20}}}}'],
  ])('%s gets them over HTTP', async (accept, expected) => {
    const response = await send(changed, { accept });
    await small.graph.topic.listeners(1);
    small.graph.topic.publish({ id: '2', title: 'Hat' });
    expect(await readUntil(response, 'stock')).toContain(expected);
    await small.graph.topic.listeners(0);
  });

  test('equal subscriptions share one stream of the subgraph', async () => {
    const streams = [connect(), connect()].map((client) => client.iterate({ query: changed }));
    const firsts = streams.map((stream) => stream.next());
    const overHttp = await send(changed, { accept: 'text/event-stream' });
    // Every subscription has begun when a query that was asked after it on its socket is answered.
    await Promise.all(clients.map((client) => collect(client.iterate({ query: '{ carts }' }))));
    await small.graph.topic.listeners(1);
    small.graph.topic.publish({ id: '1', title: 'Shirt' });

    for (const first of firsts) {
      expect((await first).value).toEqual({ data: { productChanged: { title: 'Shirt', stock: 10 } } });
    }
    expect(await readUntil(overHttp, 'stock')).toContain('"title":"Shirt"');
    expect(small.graph.topic.total()).toBe(1);
  });

  test('a token that expires ends the subscription with its code', async () => {
    const signer = await createSigner('key-1');
    small.graph.accounts.publishedKeys = [signer.publicKey];
    // Three seconds ago: good for two more, because clocks may differ by five.
    const token = await signer.sign({}, Math.floor(Date.now() / 1_000) - 3);
    const headers = { authorization: `Bearer ${token}` };
    const socket = new WebSocket(`${small.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const closed = once(socket, 'close');
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: headers }));
    await once(socket, 'message');
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: changed } }));
    const overHttp = await send(changed, { ...headers, accept: 'text/event-stream' });
    await small.graph.topic.listeners(1);

    const [code, reason] = await closed;
    expect([code, String(reason)]).toEqual([4403, 'TOKEN_EXPIRED: The access token has expired. Refresh the session.']);
    expect(await overHttp.text()).toContain('"extensions":{"code":"TOKEN_EXPIRED"}');
    await small.graph.topic.listeners(0);
  });
});

test.each(['in process', 'over HTTP'] as const)(
  'with subgraphs %s a subscription outlives the identity that it was signed with, and loses nothing',
  async (shape) => {
    small = await startSmallGateway(shape, {}, { tokens: shortLivedTokens });
    const events = connect().iterate({ query: changed });
    const first = events.next();
    await small.graph.topic.listeners(1);
    // Longer than an identity lives here.
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    small.graph.topic.publish({ id: '1', title: 'Shirt' });

    expect((await first).value).toEqual({ data: { productChanged: { title: 'Shirt', stock: 10 } } });
    expect(small.graph.topic.total()).toBe(1);
  },
  15_000,
);

test('a subscription goes on after a restart of its subgraph, and is told that events may be lost', async () => {
  small = await startSmallGateway('over HTTP');
  const events = connect().iterate({ query: changed });
  const first = events.next();
  await small.graph.topic.listeners(1);
  small.graph.topic.publish({ id: '1', title: 'Shirt' });
  await first;

  await small.stop('product');
  await small.graph.topic.listeners(0);
  const second = events.next();
  await small.restart('product');
  await small.graph.topic.listeners(1);
  small.graph.topic.publish({ id: '2', title: 'Hat' });

  expect((await second).value).toEqual({
    data: { productChanged: { title: 'Hat', stock: 20 } },
    extensions: { eventsLost: { code: 'EVENTS_LOST', count: null } },
  });
});

describe('what holds for every door holds for sockets and streams', () => {
  const overSocket = async (query: string) =>
    (await collect(connect().iterate({ query })).catch((errors) => errors)) as { extensions: { code: string } }[];
  const overStream = async (query: string) => {
    const text = await (await send(query, { accept: 'text/event-stream' })).text();
    return JSON.parse(/data: (.*)/.exec(text)?.[1] ?? '{}').errors as { extensions: { code: string } }[];
  };
  const overHttp = async (query: string) => (await small.post(query)).body.errors;

  test.each([
    ['too many fields', wide, 'OPERATION_TOO_COMPLEX'],
    ['too many levels', deep, 'TOO_DEEP'],
    ['a list in a list, 7,000 times', `{ a(b: ${'['.repeat(7_000)}${']'.repeat(7_000)}) }`, 'TOO_DEEP'],
    ['the schema', '{ __schema { queryType { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a kind that there is not', 'mutation { a }', 'OPERATION_RESOLUTION_FAILURE'],
  ])('%s is refused with one code', async (_name, query, code) => {
    small = await startSmallGateway('in process', { INTROSPECTION: 'false' });
    for (const door of [overHttp, overStream, overSocket]) {
      const errors = (await door(query)) ?? [];
      expect([door.name, ...new Set(errors.map(({ extensions }) => extensions?.code))]).toEqual([door.name, code]);
    }
  });

  test('no suggestion names what the schema has', async () => {
    small = await startSmallGateway('in process', { INTROSPECTION: 'false' });
    for (const door of [overHttp, overStream, overSocket])
      expect(JSON.stringify(await door('{ cart }'))).not.toMatch(/carts/);
  });

  test('every door counts operations by name', async () => {
    small = await startSmallGateway('in process');
    await overSocket('query BySocket { carts }');
    await overStream('query ByStream { carts }');
    for (const name of ['BySocket', 'ByStream']) {
      expect(
        await counted(new RegExp(`graphql_operations_total\\{operation="${name}",type="query",outcome="ok"\\} \\d`)),
      ).toBe(true);
    }
  });

  test('a surprise is masked, and named by the request’s id', async () => {
    small = await startSmallGateway('in process');
    const response = await send('{ surprise }', { accept: 'text/event-stream', 'x-request-id': 'req-7' });
    expect(await response.text()).toContain(
      '"extensions":{"code":"INTERNAL_SERVER_ERROR","requestId":"req-7","subgraph":"product"}',
    );
  });

  test('a stream that a foreign page could ask for unseen is refused', async () => {
    small = await startSmallGateway('in process');
    const url = `${small.url}/graphql?query=${encodeURIComponent('{ carts }')}`;
    const response = await fetch(url, { headers: { accept: 'text/event-stream' } });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    ]);
  });

  test('a query that was persisted at one door is known at the other', async () => {
    small = await startSmallGateway('in process');
    const query = '{ carts products { title ... @defer { stock } } }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const ask = async (body: object, accept: string) => {
      const response = await fetch(`${small.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash } }, ...body }),
      });
      return response.text();
    };
    const stream = 'multipart/mixed;deferSpec=20220824,application/json';
    expect(await ask({}, stream)).toContain('"code":"PERSISTED_QUERY_NOT_FOUND"');
    expect(await ask({ query: '{ carts }' }, stream)).toContain('"code":"BAD_REQUEST"');
    expect(await ask({ query }, 'application/json')).toContain('"carts":3');
    expect(await ask({}, stream)).toContain('"path":["products",1]');
  });

  test('operators see what is open', async () => {
    small = await startSmallGateway('in process');
    const streams = [1, 2].map(() => connect().iterate({ query: changed }));
    const firsts = streams.map((stream) => stream.next());
    await Promise.all(clients.map((client) => collect(client.iterate({ query: '{ carts }' }))));
    await small.graph.topic.listeners(1);
    const open = async () =>
      (await (await fetch(`${small.url}/metrics`)).text()).match(/^graphql_(client|upstream)_\w+ \d+$/gm);
    expect(await open()).toEqual([
      'graphql_client_sockets 2',
      'graphql_client_subscriptions 2',
      'graphql_upstream_streams 1',
    ]);
    small.graph.topic.publish({ id: '1', title: 'Shirt' });
    await Promise.all(firsts);
    for (const client of clients.splice(0)) await client.dispose();
    await small.graph.topic.listeners(0);
    while (!(await open())?.every((line) => line.endsWith(' 0')))
      await new Promise((resolve) => setTimeout(resolve, 5));
  });

  test('behind a trusted proxy a socket has its client’s address, as a request has', async () => {
    small = await startSmallGateway('in process', { TRUST_PROXY: 'loopback' });
    const socket = new WebSocket(`${small.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { 'x-forwarded-for': '203.0.113.9', 'user-agent': 'a test' },
    });
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await once(socket, 'message');
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: '{ seen }' } }));
    const [message] = await once(socket, 'message');
    socket.terminate();
    expect(JSON.parse(String(message)).payload.data).toEqual({
      seen: '{"address":"203.0.113.9","userAgent":"a test"}',
    });
  });

  test('a socket at another address is refused in JSON', async () => {
    small = await startSmallGateway('in process');
    const socket = new WebSocket(`${small.url.replace('http', 'ws')}/elsewhere`, 'graphql-transport-ws');
    socket.on('error', () => undefined);
    const [, response] = await once(socket, 'unexpected-response');
    let text = '';
    for await (const chunk of response) text += chunk;
    expect([response.statusCode, JSON.parse(text).errors[0].extensions]).toEqual([404, { code: 'NOT_FOUND' }]);
    socket.terminate();
  });

  test.each([
    ['a page of an origin that may call', 'https://shop.example', 'opens'],
    ['a page of our own', 'own', 'opens'],
    ['any other page', 'https://evil.example', 403],
  ])('%s: its socket', async (_name, origin, expected) => {
    small = await startSmallGateway('in process', { CORS_ORIGINS: 'https://shop.example' });
    const socket = new WebSocket(`${small.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      origin: origin === 'own' ? small.url : origin,
    });
    const outcome = await new Promise((resolve) => {
      socket.once('open', () => resolve('opens'));
      socket.on('error', () => undefined);
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode));
    });
    socket.terminate();
    expect(outcome).toBe(expected);
  });
});
