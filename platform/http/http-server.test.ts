import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { openRaw } from '../../tests/kit/raw-connection';
import { codedError } from '../errors/coded-error';
import { createLogger } from '../log/logger';
import { currentRequestId } from '../log/request-context';
import { createHttpServer, type HttpServer } from './http-server';
import { type ReadinessChecks, requireAll } from './readiness';

const lines: Record<string, unknown>[] = [];
const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
const log = createLogger({ level: 'info', name: 'test', destination });
let checks: ReadinessChecks = {};
let server: HttpServer;
let url: string;

beforeEach(async () => {
  lines.length = 0;
  checks = { database: async () => undefined };
  server = createHttpServer({
    name: 'test',
    log,
    maxRequestBytes: 100_000,
    shutdownGraceMs: 500,
    readiness: () => requireAll(checks),
  });
  server.app.post('/echo', async (request) => ({ body: request.body, requestId: currentRequestId() }));
  server.app.get('/slow/:ms', async (request) => {
    await sleep(Number((request.params as { ms: string }).ms));
    return { done: true };
  });
  server.app.get('/broken', async () => {
    throw new Error('secret cause');
  });
  server.app.get('/refused', async () => {
    throw codedError('TOKEN_EXPIRED', 'Sign in again.', { http: { status: 401 } });
  });
  url = await server.listen('127.0.0.1', 0);
});

afterEach(() => server.close());

async function post(body: string, type = 'application/json') {
  const response = await fetch(`${url}/echo`, { method: 'POST', body, headers: { 'content-type': type } });
  return { status: response.status, body: await response.json() };
}

function refusal(status: number, code: string, message: string) {
  return { status, body: { errors: [{ message, extensions: { code } }] } };
}

describe('refusals', () => {
  it('answers broken JSON with 400 BAD_REQUEST', async () => {
    const expected = refusal(400, 'BAD_REQUEST', 'The request cannot be read: send a JSON body.');
    expect(await post('{"query": ')).toEqual(expected);
    expect(await post('')).toEqual(expected);
    expect(await post('{"__proto__": {"admin": true}}')).toEqual(expected);
  });

  it('answers a 10 MB body with 413 PAYLOAD_TOO_LARGE, also while the client is still sending', async () => {
    const body = JSON.stringify({ query: 'x'.repeat(10_000_000) });
    expect(await post(body)).toEqual(
      refusal(413, 'PAYLOAD_TOO_LARGE', 'The request body is larger than this server takes.'),
    );
  });

  it('answers another media type with 415', async () => {
    expect(await post('<a/>', 'text/xml')).toEqual(
      refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body as application/json.'),
    );
  });

  it('answers an unknown path and an undecodable one in JSON', async () => {
    const unknown = await fetch(`${url}/nowhere`);
    expect([unknown.status, await unknown.json()]).toEqual([
      404,
      { errors: [{ message: 'There is nothing at this address.', extensions: { code: 'NOT_FOUND' } }] },
    ]);
    const undecodable = await fetch(`${url}/slow/%zz`);
    expect([undecodable.status, await undecodable.json()]).toEqual([
      400,
      { errors: [{ message: expect.any(String), extensions: { code: 'BAD_REQUEST' } }] },
    ]);
  });

  it('answers an address that is too long, and what is no HTTP, with a code', async () => {
    const long = await fetch(`${url}/echo?query=${'x'.repeat(20_000)}`);
    expect([long.status, await long.json()]).toEqual([
      431,
      {
        errors: [
          {
            message: 'The address or the headers are too long. Send long operations by POST.',
            extensions: { code: 'HEADERS_TOO_LARGE' },
          },
        ],
      },
    ]);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write('EHLO mail.example\r\n\r\n');
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1.1 400 Bad Request\r\n[\s\S]*"code":"BAD_REQUEST"/);
    await once(socket, 'close');
  });

  it('passes a coded refusal with its status', async () => {
    const response = await fetch(`${url}/refused`);
    expect([response.status, await response.json()]).toEqual([
      401,
      { errors: [{ message: 'Sign in again.', extensions: { code: 'TOKEN_EXPIRED' } }] },
    ]);
  });

  it('masks a surprise and logs its cause under the request id', async () => {
    const response = await fetch(`${url}/broken`, { headers: { 'x-request-id': 'req-7' } });
    const text = await response.text();
    expect([response.status, JSON.parse(text).errors[0].extensions]).toEqual([
      500,
      { code: 'INTERNAL_SERVER_ERROR', requestId: 'req-7' },
    ]);
    expect(text).not.toContain('secret cause');
    expect(lines.find((line) => line.level === 'error')).toMatchObject({
      requestId: 'req-7',
      err: { message: 'secret cause' },
    });
  });
});

describe('the request id', () => {
  it('is the caller’s when it is sane, and reaches the code that works on the request', async () => {
    const response = await fetch(`${url}/echo`, {
      method: 'POST',
      body: '{"a":1}',
      headers: { 'content-type': 'application/json', 'x-request-id': 'abc-123' },
    });
    expect(response.headers.get('x-request-id')).toBe('abc-123');
    expect(await response.json()).toEqual({ body: { a: 1 }, requestId: 'abc-123' });
    expect(lines).toEqual([
      expect.objectContaining({ requestId: 'abc-123', method: 'POST', path: '/echo', status: 200, msg: 'answered' }),
    ]);
  });

  it('is a new one when the caller’s could break a log or a header', async () => {
    const response = await fetch(`${url}/nowhere?token=x`, { headers: { 'x-request-id': 'a b"c' } });
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(lines[0]).toMatchObject({ path: '/nowhere' });
  });
});

describe('health and metrics', () => {
  it('says live and ready, and names the check that fails', async () => {
    expect(await (await fetch(`${url}/health/live`)).json()).toEqual({ status: 'live' });
    const ready = await fetch(`${url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', checks: { database: 'up' } }]);
    checks = { database: () => Promise.reject(new Error('gone')), disk: async () => undefined };
    const notReady = await fetch(`${url}/health/ready`);
    expect([notReady.status, await notReady.json()]).toEqual([
      503,
      { status: 'not ready', checks: { database: 'down', disk: 'up' } },
    ]);
  });

  it('counts answers by route', async () => {
    await fetch(`${url}/slow/1`);
    await fetch(`${url}/slow/2`);
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toContain('http_requests_total{server="test",method="GET",route="/slow/:ms",status="200"} 2');
  });
});

it('says which address it cannot listen on, also where it is a name that nobody has', async () => {
  const other = createHttpServer({
    name: 'test',
    log,
    maxRequestBytes: 1,
    shutdownGraceMs: 1,
    readiness: () => requireAll({}),
  });
  await expect(other.listen('no-such-host.invalid', 4999)).rejects.toMatchObject({
    ...{ syscall: 'listen', address: 'no-such-host.invalid', port: 4999 },
  });
  await other.close();
});

describe('close', () => {
  it('lets a request in flight finish, and takes no new one', async () => {
    const inFlight = fetch(`${url}/slow/200`);
    await sleep(50);
    const closed = server.close();
    expect(await (await inFlight).json()).toEqual({ done: true });
    await closed;
    await expect(fetch(`${url}/health/live`)).rejects.toThrow('fetch failed');
  });

  it('drops what is left after the grace period', async () => {
    const inFlight = fetch(`${url}/slow/1200`).then(
      () => 'answered',
      () => 'dropped',
    );
    await sleep(50);
    await server.close();
    expect(await inFlight).toBe('dropped');
  });

  it('drops connections that became sockets, and that nobody closes at the other end', async () => {
    server.app.server.on('upgrade', (_request, socket) => {
      socket.on('error', () => undefined);
      socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n');
    });
    const client = await openRaw(
      url,
      'GET /health/live HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
    );
    await client.until('101');
    await server.close();
    await client.closed();
    client.socket.destroy();
  });

  it('does not wait for idle kept connections', async () => {
    const { port } = new URL(url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\n\r\n');
    await new Promise((resolve) => socket.once('data', resolve));
    await server.close();
    socket.destroy();
  });
});
