import { setTimeout as sleep } from 'node:timers/promises';
import { answersIn, openRaw, type RawConnection } from '../../kit/raw-connection';
import { type HostileTarget, startHostileTarget } from './hostile-target';

/** Milliseconds: a process starts on a loaded machine. */
const startTimeoutMs = 120_000;

/** Connections of an attack: more than the honest client has, fewer than the test process has descriptors. */
const many = 300;

let target: HostileTarget;

beforeAll(async () => {
  target = await startHostileTarget({ MAX_CONNECTIONS_PER_ADDRESS: '400' });
}, startTimeoutMs);
afterAll(() => target?.close(), startTimeoutMs);

const open = (first: string | Buffer) => openRaw(target.platform.url, first);
const openMany = (first: string, count = many) => Promise.all(Array.from({ length: count }, () => open(first)));

/** What each connection was answered, and how often, when all are closed. */
async function outcomes(connections: readonly RawConnection[]): Promise<Record<string, number>> {
  const texts = await Promise.all(connections.map((connection) => connection.closed()));
  const counts: Record<string, number> = {};
  for (const text of texts) {
    const outcome = answersIn(text).join(', ');
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  for (const { socket } of connections) socket.destroy();
  return counts;
}

/** Sends a byte now and then until the connection is closed. */
async function trickle({ socket }: RawConnection, text: string): Promise<void> {
  for (const character of text) {
    if (socket.destroyed || socket.readableEnded) return;
    socket.write(character);
    await sleep(100);
  }
}

const post = (length: number) =>
  `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;

test.each([
  ['say nothing', ''],
  ['send half a head', 'POST /graphql HTTP/1.1\r\nhost: x\r\n'],
  ['send half a body', `${post(1_000)}{"query":`],
])('300 connections that %s are answered 408 and closed', async (_what, first) => {
  const found = await target.attack(async () => outcomes(await openMany(first)));
  expect(found).toEqual({ '408 REQUEST_TIMEOUT': many });
});

test.each([
  ['the head', 'GET /graphql?query=%7B__typename%7D HTTP/1.1\r\n', `x-slow: ${'x'.repeat(200)}`],
  ['the body', post(1_000), `{"query":"${'x'.repeat(200)}`],
])('a byte of %s ten times a second holds no connection', async (_what, first, rest) => {
  const found = await target.attack(async () => {
    const connections = await openMany(first, 50);
    const trickling = connections.map((connection) => trickle(connection, rest));
    const result = await outcomes(connections);
    await Promise.all(trickling);
    return result;
  });
  expect(found).toEqual({ '408 REQUEST_TIMEOUT': 50 });
});

const operation = JSON.stringify({ query: '{ categories(first: 1) { totalCount } }' });

test('clients that close their side after the request are told so, or get their answer', async () => {
  const found = await target.attack(async () => {
    const connections = await openMany(`${post(operation.length)}${operation}`);
    for (const { socket } of connections) socket.end();
    return outcomes(connections);
  });
  const answered = (found['200'] ?? 0) + (found['400 CONNECTION_HALF_CLOSED'] ?? 0);
  expect(answered).toBe(many);
});

test('clients that close their side within the request are refused', async () => {
  const found = await target.attack(async () => {
    const connections = await openMany(`${post(operation.length)}${operation.slice(0, 10)}`);
    for (const { socket } of connections) socket.end();
    return outcomes(connections);
  });
  expect(found).toEqual({ '400 BAD_REQUEST': many });
});

test('clients that go away without a word leave nothing behind', async () => {
  await target.attack(async () => {
    const connections = await openMany(`${post(operation.length)}${operation}`);
    for (const { socket } of connections) socket.resetAndDestroy();
  });
});

test('of a thousand requests sent at once on a connection 16 are answered, and the next is refused', async () => {
  const request = `${post(operation.length)}${operation}`;
  const found = await target.attack(async () => outcomes([await open(request.repeat(1_000))]));
  const [[outcome = ''] = []] = Object.entries(found);
  const answers = outcome.split(', ');
  expect(answers.at(-1)).toBe('429 TOO_MANY_REQUESTS');
  expect(new Set(answers.slice(0, -1))).toEqual(new Set(['200']));
});

test.each([
  ['64 KB of one header', `GET / HTTP/1.1\r\nhost: x\r\nx-a: ${'a'.repeat(65_536)}\r\n\r\n`, '431 HEADERS_TOO_LARGE'],
  ['10,000 headers', `GET / HTTP/1.1\r\nhost: x\r\n${'x-a: b\r\n'.repeat(10_000)}\r\n`, '431 HEADERS_TOO_LARGE'],
  ['64 KB of an address', `GET /${'a'.repeat(65_536)} HTTP/1.1\r\nhost: x\r\n\r\n`, '431 HEADERS_TOO_LARGE'],
  ['a header with a NUL', 'GET / HTTP/1.1\r\nhost: x\r\nx-a: \0\r\n\r\n', '400 BAD_REQUEST'],
  ['a line break in a header’s name', 'GET / HTTP/1.1\r\nhost: x\r\nx\n-a: b\r\n\r\n', '400 BAD_REQUEST'],
  ['no host', 'GET /health/live HTTP/1.1\r\n\r\n', '400'],
  ['another protocol', 'EHLO mail.example\r\n\r\n', '400 BAD_REQUEST'],
  ['the beginning of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', '400 BAD_REQUEST'],
  ['HTTP/2 without a word before', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', '400 BAD_REQUEST'],
  ['a method that nobody knows', 'STEAL /graphql HTTP/1.1\r\nhost: x\r\n\r\n', '400 BAD_REQUEST'],
])('%s is refused', async (_what, bytes, expected) => {
  const found = await target.attack(async () => outcomes([await open(Buffer.from(bytes, 'latin1'))]));
  expect(found).toEqual({ [expected]: 1 });
});

test('more connections than one address may have are refused, and those that there are go on', async () => {
  const first = await open('');
  const found = await target.attack(async () => {
    const connections = await openMany('', 600);
    return outcomes(connections);
  });
  expect(Object.keys(found).sort()).toEqual(['408 REQUEST_TIMEOUT', '503 TOO_MANY_CONNECTIONS']);
  expect(answersIn(await first.closed())).toEqual(['408 REQUEST_TIMEOUT']);
});
