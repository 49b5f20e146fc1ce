import { setTimeout as sleep } from 'node:timers/promises';
import { answersIn, openRaw, type RawConnection } from '../../tests/kit/raw-connection';
import { createLogger } from '../log/logger';
import { createHttpServer, type HttpServer, type HttpServerOptions } from './http-server';
import { connectionOwner } from './limit-connections';

const log = createLogger({ level: 'silent', name: 'test' });
const opened: RawConnection[] = [];
let server: HttpServer;
let url: string;

async function start(options: Partial<HttpServerOptions>): Promise<void> {
  const readiness = async () => ({ ready: true, details: {} });
  server = createHttpServer({
    ...{ name: 'test', log, maxRequestBytes: 100_000, shutdownGraceMs: 0, readiness },
    ...options,
  });
  server.app.post('/echo', async (request) => ({ length: JSON.stringify(request.body).length }));
  server.app.get('/slow', async () => {
    await sleep(50);
    return { done: true };
  });
  server.app.get('/large', async () => 'x'.repeat(50_000_000));
  url = await server.listen('127.0.0.1', 0);
}

async function open(first: string | Buffer = '', localAddress?: string): Promise<RawConnection> {
  const connection = await openRaw(url, first, localAddress);
  opened.push(connection);
  return connection;
}

afterEach(async () => {
  for (const { socket } of opened.splice(0)) socket.destroy();
  await server.close();
});

const live = async () => (await fetch(`${url}/health/live`)).status;

const head = (bytes: number) =>
  `POST /echo HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${bytes}\r\n\r\n`;

describe('connections', () => {
  it('of one address are bounded, and those of another one have their own room', async () => {
    await start({ connections: { maxConnections: 100, maxConnectionsPerAddress: 3 } });
    for (let count = 0; count < 3; count += 1) await open('', '127.0.0.2');
    expect(answersIn(await (await open('', '127.0.0.2')).closed())).toEqual(['503 TOO_MANY_CONNECTIONS']);
    expect(await live()).toBe(200);
    opened[0]?.socket.destroy();
    await sleep(50);
    const again = await open('GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n', '127.0.0.2');
    expect(answersIn(await again.until('live'))).toEqual(['200']);
  });

  it('count by network where addresses are cheap (IPv6)', () => {
    expect(connectionOwner('203.0.113.7')).toBe('203.0.113.7');
    expect(connectionOwner('::ffff:203.0.113.7')).toBe('203.0.113.7');
    expect(connectionOwner('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(connectionOwner('2001:db8::6')).toBe('2001:db8:0:0::/64');
    expect(connectionOwner('::1')).toBe('0:0:0:0::/64');
  });

  it('that say nothing, half a head or half a body are answered 408 and closed', async () => {
    await start({ connections: { headersTimeoutMs: 200, requestTimeoutMs: 400 } });
    const slow = await Promise.all([open(), open('POST /echo HTTP/1.1\r\nhost: x\r\n'), open(`${head(100)}{"a":`)]);
    const texts = await Promise.all(slow.map((connection) => connection.closed()));
    expect(texts.map(answersIn)).toEqual([['408 REQUEST_TIMEOUT'], ['408 REQUEST_TIMEOUT'], ['408 REQUEST_TIMEOUT']]);
    expect(await live()).toBe(200);
  });

  it('whose client closes its side before the answer, or within the request, are told so', async () => {
    await start({});
    const whole = await open('GET /slow HTTP/1.1\r\nhost: x\r\n\r\n');
    const part = await open(`${head(100)}{"a":`);
    whole.socket.end();
    part.socket.end();
    expect(answersIn(await whole.closed())).toEqual(['400 CONNECTION_HALF_CLOSED']);
    expect(answersIn(await part.closed())).toEqual(['400 BAD_REQUEST']);
    expect(await live()).toBe(200);
  });

  it('whose client reads nothing of a large answer are closed', async () => {
    await start({ stallMs: 100 });
    const connection = await open('GET /large HTTP/1.1\r\nhost: x\r\n\r\n');
    connection.socket.pause();
    await sleep(500);
    connection.socket.resume();
    expect((await connection.closed()).length).toBeLessThan(50_000_000);
    expect(await live()).toBe(200);
  });
});

describe('requests on one connection', () => {
  it('may be 16 under way; the next is refused and the connection closed', async () => {
    await start({});
    const connection = await open('GET /slow HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(100));
    const answers = answersIn(await connection.closed());
    expect(answers).toEqual([...Array.from({ length: 16 }, () => '200'), '429 TOO_MANY_REQUESTS']);
  });

  it('are as many as the client likes when it waits for each answer', async () => {
    await start({});
    const connection = await open();
    for (let count = 1; count <= 100; count += 1) {
      connection.socket.write('GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n');
      while (answersIn(connection.received()).length < count) await sleep(1);
    }
    expect(new Set(answersIn(connection.received()))).toEqual(new Set(['200']));
  });
});

describe('bodies under way', () => {
  it('give way, the oldest first, when together they are too large', async () => {
    await start({ maxPendingBodyBytes: 200_000 });
    const almost = `${head(90_000)}"${'x'.repeat(80_000)}`;
    const first = await open(almost);
    const second = await open(almost);
    await sleep(50);
    const third = await open(`${head(90_000)}"${'x'.repeat(89_998)}"`);
    expect(answersIn(await third.until('length'))).toEqual(['200']);
    expect(answersIn(await first.closed())).toEqual(['408 REQUEST_TIMEOUT']);
    second.socket.write(`${'x'.repeat(9_998)}"`);
    expect(answersIn(await second.until('length'))).toEqual(['200']);
  });

  it('count what their chunks cost', async () => {
    await start({ maxPendingBodyBytes: 100_000 });
    const chunks = '1\r\nx\r\n'.repeat(1_000);
    const connection = await open(
      `POST /echo HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n${chunks}`,
    );
    expect(answersIn(await connection.closed())).toEqual(['408 REQUEST_TIMEOUT']);
    expect(await live()).toBe(200);
  });
});
