import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type HeldServer, startHeldServer } from '../../tests/kit/held-server';
import { type SmallGateway, startSmallGateway } from '../../tests/kit/small-gateway';

/** The order subgraph takes requests and answers none. */
let order: HeldServer;
let small: SmallGateway;

const start = async (environment: Record<string, string> = {}) => {
  order = await startHeldServer();
  small = await startSmallGateway('over HTTP', environment, { urls: { order: order.url } });
};
afterEach(async () => {
  await small.close();
  await order.close();
});

const post = (query: string, init: RequestInit = {}) =>
  fetch(`${small.url}/graphql`, {
    method: 'POST',
    body: JSON.stringify({ query }),
    ...init,
    headers: { 'content-type': 'application/json', ...init.headers },
  });

const counted = async (code: string) => {
  const text = await (await fetch(`${small.url}/metrics`)).text();
  return new RegExp(`graphql_errors_total\\{operation="[^"]*",code="${code}"\\} (\\d+)`).exec(text)?.[1];
};

describe('a client that goes', () => {
  test.each([
    ['JSON', {}],
    ['a stream', { accept: 'text/event-stream' }],
  ])('before its answer in %s: the subgraph’s request is closed', async (_name, headers) => {
    await start();
    const client = new AbortController();
    const answer = post('{ carts }', { signal: client.signal, headers });
    await order.taken(1);

    client.abort();

    await expect(answer.then((response) => response.text())).rejects.toThrow();
    await order.closed(1);
    expect((await small.post('{ products { title } }')).status).toBe(200);
  });

  test('from an operation on a socket: the subgraph’s request is closed, and the socket stays', async () => {
    await start();
    const client = createClient({ url: `${small.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
    const stop = client.subscribe({ query: '{ carts }' }, { next: () => {}, error: () => {}, complete: () => {} });
    await order.taken(1);

    stop();

    await order.closed(1);
    for await (const answer of client.iterate({ query: '{ requestId }' })) expect(answer.errors).toBeUndefined();
    await client.dispose();
  });

  test('of two that wait for the same: the other one still waits', async () => {
    await start({ OPERATION_TIMEOUT_MS: '700' });
    const client = new AbortController();
    const gone = post('{ carts }', { signal: client.signal });
    const stays = post('{ carts }');
    await order.taken(1);

    client.abort();

    await expect(gone).rejects.toThrow();
    expect((await stays).status).toBe(504);
  });
});

describe('an operation whose time is over', () => {
  const told = {
    message: 'The operation took longer than 200 ms and was given up. A mutation may have been carried out.',
    extensions: { code: 'OPERATION_TIMEOUT' },
  };

  beforeEach(() => start({ OPERATION_TIMEOUT_MS: '200' }));

  test('is answered with 504 and a code, and the subgraph’s request is closed', async () => {
    const response = await post('{ carts products { title } }');
    expect([response.status, await response.json()]).toEqual([504, { errors: [told] }]);
    await order.closed(1);
    expect(await counted('OPERATION_TIMEOUT')).toMatch(/\d/);
  });

  test('ends a stream with the code', async () => {
    const response = await post('{ carts }', { headers: { accept: 'text/event-stream' } });
    expect(await response.text()).toBe(
      `:\n\nevent: next\ndata: ${JSON.stringify({ errors: [told] })}\n\nevent: complete\ndata:\n\n`,
    );
    await order.closed(1);
  });

  test('ends deferred parts with the code, after what was there in time', async () => {
    const accept = 'multipart/mixed;deferSpec=20220824,application/json';
    const response = await post('{ products { title ... @defer { stock } } }', { headers: { accept } });
    const parts = (await response.text()).split('\r\n').filter((line) => line.startsWith('{'));
    expect(parts.map((part) => JSON.parse(part))).toEqual([
      { data: { products: [{ title: 'Shirt' }, { title: 'Hat' }] }, hasNext: true },
      { errors: [told], hasNext: false },
    ]);
    await order.closed(1);
  });
});
