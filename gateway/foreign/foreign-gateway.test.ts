import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { readSettings } from '../../platform/config/settings';
import { createLogger } from '../../platform/log/logger';
import { type ForeignGraph, startForeignGraph } from '../../tests/kit/foreign-graph';
import type { Answer } from '../../tests/kit/small-gateway';
import { createSigner, type Signer } from '../../tests/kit/small-graph';
import { temporaryFile } from '../../tests/kit/temporary-file';
import type { Gateway } from '../start';
import { type ForeignGatewayOptions, startForeignGateway } from './start';

let graph: ForeignGraph;
let gateway: Gateway | undefined;
let url: string;

beforeEach(async () => {
  graph = await startForeignGraph();
});

afterEach(async () => {
  await graph.close();
  await gateway?.close();
  gateway = undefined;
});

async function start(options: Partial<ForeignGatewayOptions> = {}): Promise<void> {
  gateway = await startForeignGateway({
    settings: readSettings({ SHUTDOWN_GRACE_MS: '200' }, 'foreign graph'),
    log: createLogger({ level: 'silent', name: 'gateway' }),
    supergraphFile: temporaryFile('supergraph.graphql', graph.supergraphSdl),
    urls: new Map(),
    forward: [],
    ...options,
  });
  url = await gateway.listen('127.0.0.1', 0);
}

async function post(query: string, headers: Record<string, string> = {}): Promise<Pick<Answer, 'status' | 'body'>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

const allHeaderNames = () => new Set(graph.seen.flatMap(({ headers }) => Object.keys(headers)));

it('answers one operation from somebody else’s subgraphs, and tells them of nobody', async () => {
  await start();
  const credentials = { authorization: 'Bearer a-secret', cookie: 'session=1', 'x-api-key': 'tbk_a_secret' };
  const { status, body } = await post('{ books { title stars } whoAsks }', { ...credentials, 'x-request-id': 'req-1' });
  expect({ status, body }).toEqual({
    status: 200,
    body: {
      data: {
        books: [
          { title: 'Emma', stars: 3 },
          { title: 'Ulysses', stars: 4 },
        ],
        whoAsks: null,
      },
    },
  });
  expect(graph.seen.map(({ subgraph, headers }) => [subgraph, headers['x-request-id']])).toEqual([
    ['books', 'req-1'],
    ['reviews', 'req-1'],
  ]);
  expect([...allHeaderNames()].sort()).toEqual([
    ...['accept', 'connection', 'content-length', 'content-type', 'host', 'x-request-id'],
  ]);
});

it('forwards the headers that it was told to, and no other', async () => {
  await start({ forward: ['authorization', 'x-tenant'] });
  const { body } = await post('{ whoAsks }', { authorization: 'Bearer one', 'x-tenant': 'acme', 'x-other': 'no' });
  expect(body).toEqual({ data: { whoAsks: 'Bearer one' } });
  expect(graph.seen.map(({ headers }) => [headers['x-tenant'], headers['x-other']])).toEqual([['acme', undefined]]);
});

it('shares a fetch that is under way between requests that forward the same, and with nobody else', async () => {
  await start({ forward: ['authorization'] });
  const asked = ['Bearer one', 'Bearer two', 'Bearer one'].map((authorization) => post('{ slow }', { authorization }));
  await waitFor(() => graph.seen.length === 2);
  await post('{ whoAsks }');
  graph.release();
  expect((await Promise.all(asked)).map(({ body }) => body.data)).toEqual([
    { slow: 'Bearer one' },
    { slow: 'Bearer two' },
    { slow: 'Bearer one' },
  ]);
  expect(graph.seen.filter(({ query }) => query.includes('slow')).map(({ headers }) => headers.authorization)).toEqual([
    'Bearer one',
    'Bearer two',
  ]);
});

async function waitFor(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

it('looks for a subgraph where it was told to, whatever the supergraph says', async () => {
  const supergraphSdl = graph.supergraphSdl.replaceAll(/http:[^"]+/g, 'http://127.0.0.1:1/nobody');
  const urls = new Map(Object.entries(graph.urls));
  await start({ supergraphFile: temporaryFile('supergraph.graphql', supergraphSdl), urls });
  expect((await post('{ books { stars } }')).body).toEqual({ data: { books: [{ stars: 3 }, { stars: 4 }] } });
});

it('warns of an address whose subgraph the supergraph does not name', async () => {
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  const log = createLogger({ level: 'warn', name: 'gateway', destination });
  await start({ log, urls: new Map([...Object.entries(graph.urls), ['reviewz', 'http://127.0.0.1:1/']]) });
  expect(lines).toEqual([expect.objectContaining({ level: 'warn', subgraphs: ['reviewz'] })]);
});

it('refuses a supergraph that does not say where a subgraph is', async () => {
  const supergraphFile = temporaryFile('supergraph.graphql', graph.supergraphSdl.replace(graph.urls.reviews, ''));
  await expect(start({ supergraphFile })).rejects.toThrow(
    'The supergraph with the subgraph "reviews" cannot be loaded: it has no address that begins with http:// or ' +
      'https://. Say where it is: --subgraph reviews=URL',
  );
});

it('is ready while a subgraph answers, and has no keys to publish', async () => {
  await start();
  const health = async () => (await (await fetch(`${url}/health/ready`)).json()) as Record<string, unknown>;
  expect(await health()).toMatchObject({ status: 'ready', degraded: false, subgraphs: { books: 'up', reviews: 'up' } });
  expect((await fetch(`${url}/.well-known/jwks.json`)).status).toBe(404);
  expect(allHeaderNames().has('x-tributary-identity')).toBe(false);
});

describe('a subgraph that answers oddly', () => {
  let server: ReturnType<typeof createServer>;
  let text = '';

  beforeEach(async () => {
    server = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(text));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await start({ urls: new Map([['books', url]]) });
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const whoAsks = { code: 'SUBGRAPH_ERROR', subgraph: 'books' };

  it.each([
    ['null for every member', '[{"message":"No.","locations":null,"path":null,"extensions":null}]', 'No.'],
    ['no list of errors', '{"message":"No."}', 'No.'],
    ['text', '"No."', 'The books subgraph reported an error without saying which.'],
    ['null in the list', '[null]', 'The books subgraph reported an error without saying which.'],
  ])('is understood: %s', async (_what, errors, message) => {
    text = `{"data":{"whoAsks":null},"errors":${errors}}`;
    const { body } = await post('{ whoAsks }');
    expect(body).toMatchObject({ data: { whoAsks: null }, errors: [{ message, extensions: whoAsks }] });
  });
});

describe('subscriptions', () => {
  it.each([
    ['a line break', 'acme\r\nx-role: admin'],
    ['what no header can hold', '\u2603'],
    ['more than a header can hold', 'x'.repeat(8_193)],
  ])('a socket with %s in what goes on is refused, and the others are served', async (_what, tenant) => {
    await start({ forward: ['x-tenant'] });
    const socketUrl = `${url.replace('http', 'ws')}/graphql`;
    const client = createClient({
      ...{ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0, lazy: false },
      connectionParams: { 'x-tenant': tenant },
      onNonLazyError: () => undefined,
    });
    const refused = await new Promise((resolve) => client.on('closed', (event) => resolve(event)));
    expect(refused).toMatchObject({ code: 4403, reason: expect.stringMatching(/^BAD_REQUEST: "x-tenant" holds what/) });
    expect((await post('{ books { title } }', { 'x-tenant': 'acme' })).status).toBe(200);
    expect(graph.seen.map(({ headers }) => headers['x-tenant'])).toEqual(['acme']);
    expect(graph.sockets).toEqual([]);
  });

  function subscribe(connectionParams: Record<string, unknown>) {
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams,
    });
    return client.iterate({ query: 'subscription { bookChanged { title stars } }' });
  }

  it('come over the subgraph’s own socket, completed by the others, with nothing of who asks', async () => {
    await start();
    const stream = subscribe({ authorization: 'Bearer one' });
    const next = stream.next();
    await graph.changes.listeners(1);
    graph.changes.publish({ id: '5', title: 'Middlemarch' });
    expect((await next).value).toEqual({ data: { bookChanged: { title: 'Middlemarch', stars: 7 } } });
    expect(graph.sockets.map(({ headers, params }) => [headers.authorization, params])).toEqual([[undefined, {}]]);
    await stream.return?.();
    await graph.changes.listeners(0);
  });

  it('of clients that forward different headers have sockets of their own', async () => {
    await start({ forward: ['authorization'] });
    const streams = ['Bearer one', 'Bearer two', 'Bearer one'].map((authorization) => subscribe({ authorization }));
    const next = streams.map((stream) => stream.next());
    await graph.changes.listeners(2);
    graph.changes.publish({ id: '5', title: 'Middlemarch' });
    const event = { data: { bookChanged: { title: 'Middlemarch', stars: 7 } } };
    expect((await Promise.all(next)).map(({ value }) => value)).toEqual([event, event, event]);
    const opened = graph.sockets.map(({ headers, params }) => [headers.authorization, params]).sort();
    expect(opened).toEqual([
      ['Bearer one', { authorization: 'Bearer one' }],
      ['Bearer two', { authorization: 'Bearer two' }],
    ]);
    await Promise.all(streams.map((stream) => stream.return?.()));
    await graph.changes.listeners(0);
  });
});

describe('with an issuer of tokens', () => {
  let signer: Signer;
  let issuer: ReturnType<typeof createServer>;
  let jwksUrl: string;

  beforeEach(async () => {
    signer = await createSigner('issuer-1');
    const keys = JSON.stringify({ keys: [JSON.parse(signer.publicKey)] });
    issuer = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(keys));
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
    jwksUrl = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/jwks.json`;
  });

  afterEach(() => void issuer.close());

  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  it('opens what needs to be signed in, and scopes, to tokens of that issuer only', async () => {
    await start({ tokens: { jwksUrl, issuer: 'tributary', audience: 'tributary' } });
    const signedIn = await post('{ secret ledger }', bearer(await signer.sign({ scope: 'ledger:read' })));
    expect(signedIn.body).toEqual({ data: { secret: 'the secret', ledger: 'the ledger' } });
    const narrow = await post('{ secret ledger }', bearer(await signer.sign({ scope: 'other' })));
    expect([narrow.body.data, narrow.body.errors?.map(({ path, extensions }) => [path, extensions?.code])]).toEqual([
      { secret: 'the secret', ledger: null },
      [[['ledger'], 'UNAUTHORIZED_FIELD_OR_TYPE']],
    ]);
    const visitor = await post('{ secret whoAsks }');
    expect(visitor.body.data).toEqual({ secret: null, whoAsks: null });
    expect(graph.seen.map(({ query }) => query).filter((query) => /secret/.test(query))).toHaveLength(2);
    expect(graph.seen.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  it('refuses a token that has expired, is somebody else’s, or is for somebody else', async () => {
    await start({ tokens: { jwksUrl, issuer: 'tributary', audience: 'tributary' } });
    const other = await createSigner('issuer-1');
    const refused = [await signer.sign({}, Math.floor(Date.now() / 1_000) - 60), await other.sign(), 'no-token'];
    const answers = await Promise.all(refused.map((token) => post('{ whoAsks }', bearer(token))));
    expect(answers.map(({ status, body }) => [status, body.errors?.[0]?.extensions?.code])).toEqual([
      [401, 'TOKEN_EXPIRED'],
      [401, 'INVALID_TOKEN'],
      [401, 'INVALID_TOKEN'],
    ]);
    expect(graph.seen).toEqual([]);
  });

  it('refuses a token whose audience or issuer is another', async () => {
    await start({ tokens: { jwksUrl, issuer: 'https://login.example', audience: 'shop' } });
    const { status, body } = await post('{ whoAsks }', bearer(await signer.sign()));
    expect([status, body.errors?.[0]?.extensions?.code]).toEqual([401, 'INVALID_TOKEN']);
    expect(graph.seen).toEqual([]);
  });

  it('says that tokens cannot be checked while the issuer is down', async () => {
    issuer.close();
    await start({ tokens: { jwksUrl } });
    const { status, body } = await post('{ whoAsks }', bearer(await signer.sign()));
    expect([status, body.errors?.[0]?.extensions?.code]).toEqual([503, 'AUTHENTICATION_UNAVAILABLE']);
    expect(graph.seen).toEqual([]);
  });
});
