import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as delay, setImmediate as turn } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { codedError } from '../errors/coded-error';
import { errorReply } from '../http/error-body';
import { acceptUploads } from './accept-uploads';
import type { UploadLimits } from './upload-limits';
import type { UploadedFile } from './uploaded-file';

/** What a handler does with the request that it gets. */
type Handle = (request: Record<string, unknown>) => Promise<unknown>;

const limits: UploadLimits = { maxFileBytes: 300_000, maxFiles: 2, maxFieldBytes: 500, stallMs: 50 };

let app: FastifyInstance;
let url: string;
let handle: Handle;

/** Serves uploads with these limits. */
async function serve(served: UploadLimits) {
  const server = fastify();
  server.setErrorHandler((error, _request, reply) => {
    const refused = errorReply(error);
    return reply.code(refused?.status ?? 500).send(refused?.body ?? String(error));
  });
  acceptUploads(server, {
    limits: served,
    admit: ({ headers }) => {
      if (headers.authorization === 'none') throw codedError('NOT_ADMITTED', 'No.', { http: { status: 401 } });
    },
  });
  server.post('/', async (request, reply) => {
    const answer = (await handle(request.body as Record<string, unknown>)) ?? {};
    return reply.send(answer);
  });
  return { server, url: await server.listen({ port: 0, host: '127.0.0.1' }) };
}

beforeAll(async () => {
  ({ server: app, url } = await serve(limits));
});

afterAll(() => app.close());

beforeEach(() => {
  handle = async () => ({ handled: true });
});

interface Part {
  name: string;
  value: string;
  fileName?: string;
}

const boundary = 'the-boundary';
const one = { operations: '{"query":"q","variables":{"file":null}}', map: '{"0":["variables.file"]}' };
const two = {
  operations: '{"query":"q","variables":{"files":[null,null]}}',
  map: '{"a":["variables.files.0"],"b":["variables.files.1"]}',
};

function bodyOf(parts: readonly Part[], { end = true } = {}): string {
  const written = parts.map(({ name, value, fileName }) => {
    const file = fileName === undefined ? '' : `; filename="${fileName}"\r\ncontent-type: text/plain`;
    return `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`;
  });
  return `${written.join('')}${end ? `--${boundary}--\r\n` : ''}`;
}

const fields = ({ operations, map }: typeof one): Part[] => [
  { name: 'operations', value: operations },
  { name: 'map', value: map },
];
const file = (name: string, value = 'bytes'): Part => ({ name, value, fileName: `${name}.txt` });

async function send(body: string, headers: Record<string, string> = {}, to = url) {
  const type = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const response = await fetch(to, { method: 'POST', headers: { ...type, ...headers }, body });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function refusalOf(body: string, headers?: Record<string, string>) {
  const answer = await send(body, headers);
  const [error] = (answer.body.errors ?? []) as { extensions: { code: string } }[];
  return [answer.status, error?.extensions.code];
}

async function read(uploaded: UploadedFile): Promise<string> {
  const { stream } = await uploaded.open();
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}

const filesOf = (request: Record<string, unknown>) => (request.variables as { files: UploadedFile[] }).files;

/** The code of what reading a file ended with. */
const codeOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'none',
    (error: { extensions?: { code: string }; message: string }) => error.extensions?.code ?? error.message,
  );

test('a file stands in the place of its null, with what the client says of it', async () => {
  handle = async ({ query, variables }) => {
    const uploaded = (variables as { file: UploadedFile }).file;
    const { fileName, mimeType, stream } = await uploaded.open();
    const hash = createHash('sha256');
    for await (const chunk of stream) hash.update(chunk as Buffer);
    return { query, fileName, mimeType, sha256: hash.digest('hex') };
  };
  const value = 'häppy\r\n--the-bound'.repeat(20);
  const answer = await send(bodyOf([...fields(one), { name: '0', value, fileName: '../ä.txt' }]));
  const sha256 = createHash('sha256').update(value).digest('hex');
  expect(answer).toEqual({ status: 200, body: { query: 'q', fileName: 'ä.txt', mimeType: 'text/plain', sha256 } });
});

test.each([
  ['in their order', (files: UploadedFile[]) => files],
  ['asked for in the other order at once', (files: UploadedFile[]) => files.toReversed()],
])('two files are read %s', async (_, order) => {
  handle = async (request) => Promise.all(order(filesOf(request)).map(read));
  const answer = await send(bodyOf([...fields(two), file('a', 'first'), file('b', 'second')]));
  expect({ ...answer, body: Object.values(answer.body).toSorted() }).toEqual({
    status: 200,
    body: ['first', 'second'],
  });
});

test('a file that is given up lets the next one come', async () => {
  handle = async (request) => {
    const [first, second] = filesOf(request) as [UploadedFile, UploadedFile];
    (await first.open()).stream.destroy();
    return { second: await read(second) };
  };
  const body = bodyOf([...fields(two), file('a', 'x'.repeat(300_000)), file('b', 'second')]);
  expect(await send(body)).toEqual({ status: 200, body: { second: 'second' } });
});

test('a file that nobody opens is taken in after the answer, and changes nothing', async () => {
  expect(await send(bodyOf([...fields(one), file('0', 'x'.repeat(300_000))]))).toEqual({
    status: 200,
    body: { handled: true },
  });
});

const parts = fields(one);
test.each([
  ['no boundary', bodyOf(parts), { 'content-type': 'multipart/form-data' }, [400, 'UPLOAD_MALFORMED']],
  ['an empty body', '', {}, [400, 'UPLOAD_INCOMPLETE']],
  ['no part', bodyOf([]), {}, [400, 'UPLOAD_MALFORMED']],
  ['no map', bodyOf(parts.slice(0, 1)), {}, [400, 'UPLOAD_MALFORMED']],
  ['the map first', bodyOf(parts.toReversed()), {}, [400, 'UPLOAD_MALFORMED']],
  ['a file before the map', bodyOf([file('0'), ...parts]), {}, [400, 'UPLOAD_MALFORMED']],
  ['operations that are no JSON', bodyOf(fields({ ...one, operations: '{' })), {}, [400, 'UPLOAD_MALFORMED']],
  ['a batch', bodyOf(fields({ ...one, operations: '[]' })), {}, [400, 'UPLOAD_MALFORMED']],
  ['a map that is no JSON', bodyOf(fields({ ...one, map: 'x' })), {}, [400, 'UPLOAD_MALFORMED']],
  ['a map that is a list', bodyOf(fields({ ...one, map: '[]' })), {}, [400, 'UPLOAD_MALFORMED']],
  ['paths that are no list', bodyOf(fields({ ...one, map: '{"0":"variables.file"}' })), {}, [400, 'UPLOAD_MALFORMED']],
  ['no path', bodyOf(fields({ ...one, map: '{"0":[]}' })), {}, [400, 'UPLOAD_MALFORMED']],
  ['a path outside the variables', bodyOf(fields({ ...one, map: '{"0":["query"]}' })), {}, [400, 'UPLOAD_MALFORMED']],
  ['an unknown path', bodyOf(fields({ ...one, map: '{"0":["variables.x"]}' })), {}, [400, 'UPLOAD_MALFORMED']],
  [
    'an inherited path',
    bodyOf(fields({ ...one, map: '{"0":["variables.__proto__.x"]}' })),
    {},
    [400, 'UPLOAD_MALFORMED'],
  ],
  [
    'a path twice',
    bodyOf(fields({ ...two, map: '{"a":["variables.files.0"],"b":["variables.files.0"]}' })),
    {},
    [400, 'UPLOAD_MALFORMED'],
  ],
  [
    'more files than allowed in the map',
    bodyOf(fields({ ...one, map: '{"0":["a"],"1":["b"],"2":["c"]}' })),
    {},
    [413, 'TOO_MANY_FILES'],
  ],
  [
    'an operation that is too large',
    bodyOf(fields({ ...one, operations: `{"query":"${'x'.repeat(500)}"}` })),
    {},
    [413, 'OPERATION_TOO_LARGE'],
  ],
  ['a body that says it is too large', bodyOf([...parts, file('0', 'x'.repeat(700_000))]), {}, [413, 'FILE_TOO_LARGE']],
  ['nobody that is let in', bodyOf([...parts, file('0')]), { authorization: 'none' }, [401, 'NOT_ADMITTED']],
])('%s is refused before anything is handled', async (_, body, headers, refusal) => {
  let isHandled = false;
  handle = async () => {
    isHandled = true;
  };
  expect(await refusalOf(body, headers as Record<string, string>)).toEqual(refusal);
  expect(isHandled).toBe(false);
});

test.each([
  ['a file that is missing', [...fields(two), file('a')], true, [400, 'FILE_MISSING']],
  [
    'a file that is too large',
    [...fields(two), file('a'), file('b', 'x'.repeat(300_001))],
    true,
    [413, 'FILE_TOO_LARGE'],
  ],
  ['a file that the map does not name', [...fields(two), file('a'), file('c')], true, [400, 'UPLOAD_MALFORMED']],
  ['a file that comes twice', [...fields(two), file('a'), file('a')], true, [400, 'UPLOAD_MALFORMED']],
  ['more files than allowed', [...fields(two), file('a'), file('a'), file('b')], true, [400, 'UPLOAD_MALFORMED']],
  ['a body that is cut off', [...fields(two), file('a'), file('b')], false, [400, 'UPLOAD_INCOMPLETE']],
] as const)('%s ends the reading of it, and the answer has its status', async (_, sent, end, [status, code]) => {
  handle = async (request) => {
    const [first, second] = filesOf(request) as [UploadedFile, UploadedFile];
    return { ended: [await codeOf(read(first)), await codeOf(read(second))] };
  };
  const answer = await send(bodyOf(sent, { end }));
  expect(answer.status).toBe(status);
  expect((answer.body.ended as string[])[1]).toBe(code);
});

test('a file of just the largest size is taken', async () => {
  handle = async ({ variables }) => ({ length: (await read((variables as { file: UploadedFile }).file)).length });
  const answer = await send(bodyOf([...fields(one), file('0', 'x'.repeat(300_000))]));
  expect(answer).toEqual({ status: 200, body: { length: 300_000 } });
});

test('a file that stands in the way of the one that is waited for ends the wait with a code', async () => {
  handle = async (request) => ({ ended: await codeOf(read(filesOf(request)[1] as UploadedFile)) });
  const answer = await send(bodyOf([...fields(two), file('a', 'x'.repeat(300_000)), file('b')]));
  expect(answer).toEqual({ status: 400, body: { ended: 'FILES_OUT_OF_ORDER' } });
});

test('a small file stands in nobody’s way', async () => {
  handle = async (request) => ({ second: await read(filesOf(request)[1] as UploadedFile) });
  const answer = await send(bodyOf([...fields(two), file('a'), file('b', 'second')]));
  expect(answer).toEqual({ status: 200, body: { second: 'second' } });
});

test('an answer that is a stream may begin before the file is read', async () => {
  handle = async ({ variables }) => {
    async function* late() {
      await delay(20);
      yield JSON.stringify({ late: await read((variables as { file: UploadedFile }).file) });
    }
    return Readable.from(late());
  };
  expect(await send(bodyOf([...fields(one), file('0', 'x'.repeat(200_000))]))).toEqual({
    status: 200,
    body: { late: 'x'.repeat(200_000) },
  });
});

test('nothing is taken in before somebody reads: the client waits', async () => {
  const length = 16_777_216;
  const large = await serve({ ...limits, maxFileBytes: length });
  let received = () => 0;
  large.server.server.once('connection', (socket) => {
    received = () => socket.bytesRead;
  });
  const reading = Promise.withResolvers<void>();
  handle = async ({ variables }) => {
    await reading.promise;
    return { length: (await read((variables as { file: UploadedFile }).file)).length };
  };
  const answer = send(bodyOf([...fields(one), file('0', 'x'.repeat(length))]), {}, large.url);
  let before = -1;
  while (received() === 0 || received() !== before) {
    before = received();
    await delay(100);
  }
  // What the streams between the socket and the reader hold: some of 64 KB each.
  expect(received()).toBeLessThan(1_048_576);
  reading.resolve();
  expect(await answer).toEqual({ status: 200, body: { length } });
  await large.server.close();
});

test('a file is taken once', async () => {
  handle = async ({ variables }) => {
    const uploaded = (variables as { file: UploadedFile }).file;
    return { first: await read(uploaded), again: await codeOf(read(uploaded)) };
  };
  const answer = await send(bodyOf([...fields(one), file('0', 'once')]));
  expect(answer).toEqual({ status: 200, body: { first: 'once', again: 'FILE_TAKEN' } });
});

test('a client that goes in the middle ends the reading', async () => {
  const ended = Promise.withResolvers<string>();
  handle = async ({ variables }) => ended.resolve(await codeOf(read((variables as { file: UploadedFile }).file)));
  const gone = new AbortController();
  async function* half() {
    yield Buffer.from(bodyOf([...fields(one), file('0', 'x'.repeat(500))], { end: false }).slice(0, -100));
    while (!gone.signal.aborted) await turn();
  }
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const init = { method: 'POST', headers, body: half(), duplex: 'half', signal: gone.signal } as unknown as RequestInit;
  const request = fetch(url, init).catch(() => undefined);
  setTimeout(() => gone.abort(), 50);
  expect(await ended.promise).toBe('UPLOAD_INCOMPLETE');
  await request;
});
