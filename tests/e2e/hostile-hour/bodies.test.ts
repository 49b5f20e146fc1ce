import { gzipSync } from 'node:zlib';
import { answersIn, openRaw } from '../../kit/raw-connection';
import { type HostileTarget, startHostileTarget } from './hostile-target';

/** Milliseconds: a process starts on a loaded machine. */
const startTimeoutMs = 120_000;

let target: HostileTarget;

beforeAll(async () => {
  target = await startHostileTarget();
}, startTimeoutMs);
afterAll(() => target?.close(), startTimeoutMs);

const small = JSON.stringify({ query: '{ __typename }' });
const withVariables = (variables: string) =>
  `{"query":"query ($a: Int) { __typename @skip(if: false) }","variables":${variables}}`;
const nestedList = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;
const nestedObject = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const utf16 = Buffer.from(small, 'utf16le');

const refused: [string, string | Buffer, Record<string, string>, string][] = [
  ['over a megabyte', `{"query":"${'x'.repeat(1_100_000)}"}`, {}, '413 PAYLOAD_TOO_LARGE'],
  ['of a thousand operations', `[${Array.from({ length: 1_000 }, () => small)}]`, {}, '400 BAD_REQUEST'],
  ['of nothing', '', {}, '400 BAD_REQUEST'],
  ['of half a JSON', small.slice(0, 10), {}, '400 BAD_REQUEST'],
  ['of JSON that is no object', '5', {}, '400 BAD_REQUEST'],
  ['with a query that is a number', '{"query":5}', {}, '400 BAD_REQUEST'],
  ['with variables that are a list', '{"query":"{ __typename }","variables":[1]}', {}, '400 BAD_REQUEST'],
  ['with a reserved key', '{"query":"{ __typename }","__proto__":{"admin":true}}', {}, '400 BAD_REQUEST'],
  [
    'with a reserved key in its variables',
    withVariables('{"constructor":{"prototype":{"admin":true}}}'),
    {},
    '400 BAD_REQUEST',
  ],
  ['that is compressed', gzipSync(small), { 'content-encoding': 'gzip' }, '415 UNSUPPORTED_MEDIA_TYPE'],
  [
    'of 20 MB, compressed to 20 KB',
    gzipSync(Buffer.alloc(20_000_000)),
    { 'content-encoding': 'gzip' },
    '415 UNSUPPORTED_MEDIA_TYPE',
  ],
  ['of bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), {}, '400 BAD_REQUEST'],
  ['in another encoding', utf16, { 'content-type': 'application/json; charset=utf-16le' }, '400 BAD_REQUEST'],
  [
    'of a form',
    'query={__typename}',
    { 'content-type': 'application/x-www-form-urlencoded' },
    '415 UNSUPPORTED_MEDIA_TYPE',
  ],
];

test.each(refused)('a body %s is refused', async (_what, body, headers, expected) => {
  const { status, code, hasData } = await target.attack(() => target.post(body, headers));
  expect([`${status} ${code}`, hasData]).toEqual([expected, false]);
});

test('a body of plain text, which a foreign page may send unseen, is refused', async () => {
  const answer = await target.attack(() => target.post(small, { 'content-type': 'text/plain' }));
  expect(answer).toMatchObject({
    hasData: false,
    code: expect.stringMatching(/^(BAD_REQUEST|UNSUPPORTED_MEDIA_TYPE)$/),
  });
});

test.each([
  ['lists', nestedList(500_000)],
  ['objects', nestedObject(150_000)],
])('variables of %s, as deep as a megabyte holds, are refused before they are read', async (_what, variables) => {
  const answer = await target.attack(() => target.post(withVariables(variables)));
  expect(answer).toMatchObject({ status: 400, code: 'JSON_TOO_DEEP', hasData: false });
});

describe('a body whose length nobody says', () => {
  const head = (type: string) =>
    `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ntransfer-encoding: chunked\r\n\r\n`;
  const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;

  it('is refused when it is too large', async () => {
    const text = await target.attack(async () => {
      const connection = await openRaw(target.platform.url, head('application/json'));
      for (let count = 0; count < 20; count += 1) connection.socket.write(chunk('x'.repeat(65_536)));
      connection.socket.write('0\r\n\r\n');
      const received = await connection.until('"code"');
      connection.socket.destroy();
      return received;
    });
    expect(answersIn(text)).toEqual(['413 PAYLOAD_TOO_LARGE']);
  });

  it.each([
    ['of chunks without an end', 'application/json', chunk('{"query":"')],
    [
      'of an unterminated multipart part',
      'multipart/form-data; boundary=x',
      chunk('--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{'),
    ],
  ])('%s is refused when its time is over', async (_what, type, first) => {
    const text = await target.attack(async () => (await openRaw(target.platform.url, head(type) + first)).closed());
    const [answer = ''] = answersIn(text);
    expect(['408 REQUEST_TIMEOUT', '415 UNSUPPORTED_MEDIA_TYPE', '400 BAD_REQUEST']).toContain(answer);
  });

  it.each([
    ['a chunk size that is no number', 'zz\r\n{}\r\n'],
    ['a chunk size over all bounds', 'fffffffffffffffff\r\n{}\r\n'],
    ['a length and chunks at once', ''],
  ])('with %s is refused', async (what, rest) => {
    const both =
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n';
    const bytes = rest === '' ? both : head('application/json') + rest;
    const text = await target.attack(async () => (await openRaw(target.platform.url, bytes)).closed());
    expect([what, answersIn(text)]).toEqual([what, ['400 BAD_REQUEST']]);
  });
});

test('90 MB in bodies that lack their last byte are refused, and memory is flat', async () => {
  const body = `{"query":"${'x'.repeat(900_000)}`;
  const request = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000000\r\n\r\n${body}`;
  const open = () => Promise.all(Array.from({ length: 100 }, () => openRaw(target.platform.url, request)));
  const attack = async () => {
    const connections = await open();
    const texts = await Promise.all(connections.map((connection) => connection.closed()));
    return new Set(texts.flatMap(answersIn));
  };
  const rounds = async (count: number) => {
    for (let round = 0; round < count; round += 1) {
      expect(await target.attack(attack)).toEqual(new Set(['408 REQUEST_TIMEOUT']));
    }
    return target.residentBytes();
  };
  const before = await rounds(2);
  expect((await rounds(2)) - before).toBeLessThan(64 * 1024 * 1024);
}, 30_000);
