import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { inBothShapes } from '../../kit/in-both-shapes';
import { openUpload, type SentFile, upload, uploadEnd, uploadHead } from '../../kit/multipart-upload';
import type { PlatformUnderTest } from '../../kit/platform-under-test';

const mebibyte = 1_048_576;
const maxUploadBytes = 64 * mebibyte;

/** Bytes by which the memory of a process may grow while a file is on its way through it: a tenth of the file. */
const heldBytesMax = 6 * mebibyte;

/** Mebibytes of a file that would show if it were held in memory anywhere. */
const largeFile = 60;

interface Uploaded {
  assetUpload: {
    asset: { id: string; url: string; fileName: string; mimeType: string; byteSize: number; alt: string | null } | null;
    userErrors: { code: string; field: string[] | null }[];
  } | null;
}

const assetUpload = /* GraphQL */ `
  mutation Upload($input: AssetUploadInput!) {
    assetUpload(input: $input) {
      asset { id url fileName mimeType byteSize alt }
      userErrors { code field }
    }
  }
`;

const pngHead = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const png = (bytes: number) => Buffer.concat([pngHead, randomBytes(bytes - pngHead.length)]);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const fileOf = (bytes: Buffer, fileName = 'picture.png'): SentFile => ({ fileName, type: 'text/html', bytes });

function send(platform: PlatformUnderTest, file: SentFile, input: object = {}, headers = platform.asOperator) {
  const variables = { input: { ...input, file: null } };
  return upload<Uploaded>(platform.url, {
    query: assetUpload,
    variables,
    paths: ['input.file'],
    files: [file],
    headers,
  });
}

/** Names and sizes of everything in the folder of uploaded files. */
async function storedFiles({ environment }: PlatformUnderTest): Promise<{ name: string; size: number }[]> {
  const folder = path.join(environment.DATA_DIR as string, 'assets');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (file) => ({
      name: path.relative(folder, file),
      size: await stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    })),
  );
}

const partsOf = async (platform: PlatformUnderTest) =>
  (await storedFiles(platform)).filter(({ name }) => name.endsWith('.part'));

async function assetCount(platform: PlatformUnderTest): Promise<number> {
  const { data } = await platform.query<{ assets: { totalCount: number } }>('{ assets(first: 1) { totalCount } }');
  return data?.assets.totalCount ?? -1;
}

async function until<Value>(look: () => Promise<Value>, isThere: (value: Value) => boolean): Promise<Value> {
  for (let round = 0; round < 500; round += 1) {
    const value = await look();
    if (isThere(value)) return value;
    await delay(20);
  }
  throw new Error(`It did not become so: ${JSON.stringify(await look())}`);
}

/** Everything that a refused or broken upload must leave as it was. */
const stateOf = async (platform: PlatformUnderTest) => ({
  assets: await assetCount(platform),
  files: await storedFiles(platform),
});

/** What was being written is removed when its reader hears of the end, which may be after the answer. */
async function expectUnchanged(platform: PlatformUnderTest, before: Awaited<ReturnType<typeof stateOf>>) {
  await until(
    () => partsOf(platform),
    (parts) => parts.length === 0,
  );
  expect(await stateOf(platform)).toEqual(before);
}

/** Opens an upload and writes its head and some of its bytes. */
async function beginUpload(platform: PlatformUnderTest, bytes: Buffer) {
  const { request, answer } = openUpload<Uploaded>(platform.url, platform.asOperator);
  request.on('error', () => undefined);
  request.write(uploadHead(assetUpload, { input: { file: null } }, ['input.file'], fileOf(bytes)));
  if (!request.write(bytes)) await once(request, 'drain');
  return { request, answer };
}

// Tens of megabytes go to a disk that other tests write to as well.
jest.setTimeout(60_000);

inBothShapes(
  (platform, shape) => {
    test('a file is stored, told by its bytes, and given out again as it was', async () => {
      const bytes = png(200_000);
      const { status, body } = await send(platform(), fileOf(bytes), { alt: 'A picture' });
      const name = `${sha256(bytes)}.png`;
      const asset = {
        id: expect.stringMatching(/^asset_/),
        url: `/assets/${name}`,
        fileName: 'picture.png',
        mimeType: 'image/png',
        byteSize: 200_000,
        alt: 'A picture',
      };
      expect({ status, body }).toEqual({ status: 200, body: { data: { assetUpload: { asset, userErrors: [] } } } });
      expect(await partsOf(platform())).toEqual([]);

      const answer = await fetch(`${platform().url}/assets/${name}`);
      expect(sha256(new Uint8Array(await answer.arrayBuffer()))).toBe(sha256(bytes));
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'image/png',
        'content-length': '200000',
        'accept-ranges': 'bytes',
        etag: `"${name}"`,
        'cache-control': 'public, max-age=31536000, immutable',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      });
    });

    test('a part, the head, and what a cache has already', async () => {
      const bytes = Buffer.from('Plain words.\n'.repeat(100));
      const { body } = await send(platform(), fileOf(bytes, 'words.svg'));
      const url = `${platform().url}${body.data?.assetUpload?.asset?.url}`;
      const etag = `"${url.split('/').at(-1)}"`;
      const ask = async (headers: Record<string, string>, method = 'GET') => {
        const answer = await fetch(url, { headers, method });
        const { status } = answer;
        return [status, answer.headers.get('content-range'), answer.headers.get('content-length'), await answer.text()];
      };
      expect(await ask({ range: 'bytes=0-4' })).toEqual([206, 'bytes 0-4/1300', '5', 'Plain']);
      expect(await ask({ range: 'bytes=-7' })).toEqual([206, 'bytes 1293-1299/1300', '7', 'words.\n']);
      expect(await ask({ range: 'bytes=0-4', 'if-range': '"other"' })).toEqual([200, null, '1300', bytes.toString()]);
      expect((await ask({ range: 'bytes=1300-' })).slice(0, 2)).toEqual([416, 'bytes */1300']);
      expect(await ask({}, 'HEAD')).toEqual([200, null, '1300', '']);
      expect((await ask({ 'if-none-match': etag }))[0]).toBe(304);
      const missing = await fetch(`${platform().url}/assets/${'0'.repeat(64)}.png`);
      const outside = await fetch(`${platform().url}/assets/..%2f..%2fservice-secret`);
      expect([missing.status, outside.status]).toEqual([404, 404]);
    });

    test('two files in one request, each to its own field', async () => {
      const [first, second] = [png(90_000), png(150_000)];
      const query = `mutation ($one: Upload!, $two: Upload!) {
        one: assetUpload(input: { file: $one }) { asset { url } }
        two: assetUpload(input: { file: $two }) { asset { url } }
      }`;
      const { status, body } = await upload(platform().url, {
        query,
        variables: { one: null, two: null },
        paths: ['one', 'two'],
        files: [fileOf(first), fileOf(second)],
        headers: platform().asOperator,
      });
      const urls = [first, second].map((bytes) => ({ asset: { url: `/assets/${sha256(bytes)}.png` } }));
      expect({ status, body }).toEqual({ status: 200, body: { data: { one: urls[0], two: urls[1] } } });
    });

    test('a field that is refused before it reads its file does not stand in the way of the next', async () => {
      const [first, second] = [png(mebibyte), png(150_000)];
      const query = `mutation ($one: Upload!, $two: Upload!) {
        one: assetUpload(input: { file: $one, width: -1 }) { asset { url } userErrors { code } }
        two: assetUpload(input: { file: $two }) { asset { url } userErrors { code } }
      }`;
      const { status, body } = await upload(platform().url, {
        query,
        variables: { one: null, two: null },
        paths: ['one', 'two'],
        files: [fileOf(first), fileOf(second)],
        headers: platform().asOperator,
      });
      const one = { asset: null, userErrors: [{ code: 'INVALID_NUMBER' }] };
      const two = { asset: { url: `/assets/${sha256(second)}.png` }, userErrors: [] };
      expect({ status, body }).toEqual({ status: 200, body: { data: { one, two } } });
    });

    test('a client that takes its answer as a stream', async () => {
      const bytes = png(300_000);
      const form = new FormData();
      form.set('operations', JSON.stringify({ query: assetUpload, variables: { input: { file: null } } }));
      form.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
      form.set('0', new Blob([bytes]), 'picture.png');
      const headers = { ...platform().asOperator, accept: 'text/event-stream', 'apollo-require-preflight': 'true' };
      const answer = await fetch(`${platform().url}/graphql`, { method: 'POST', headers, body: form });
      const [, event = ''] = /^data: (.+)$/m.exec(await answer.text()) ?? [];
      expect(JSON.parse(event).data.assetUpload.asset.url).toBe(`/assets/${sha256(bytes)}.png`);
    });

    test('the same bytes twice are one file, which goes with the last asset that has it', async () => {
      const bytes = png(5_000);
      const ids = [];
      for (const title of ['one', 'two']) {
        ids.push((await send(platform(), fileOf(bytes), { title })).body.data?.assetUpload?.asset?.id);
      }
      const name = `${sha256(bytes)}.png`;
      const isStored = async () => (await storedFiles(platform())).filter((file) => file.name.endsWith(name)).length;
      const remove = (id: unknown) =>
        platform().query('mutation ($id: ID!) { assetDelete(id: $id) { deletedId } }', { id }, platform().asOperator);
      expect([new Set(ids).size, await isStored()]).toEqual([2, 1]);
      await remove(ids[0]);
      expect(await isStored()).toBe(1);
      await remove(ids[1]);
      expect(await isStored()).toBe(0);
      expect((await fetch(`${platform().url}/assets/${name}`)).status).toBe(404);
    });

    test.each([
      [
        'a document that browsers run',
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
        'FILE_TYPE_NOT_ALLOWED',
      ],
      ['a page behind white space', Buffer.from('\ufeff \n<!doctype html><p>'), 'FILE_TYPE_NOT_ALLOWED'],
      ['a program', Buffer.from('\x7fELF\x02\x01\x01\0\0\0', 'latin1'), 'FILE_TYPE_NOT_ALLOWED'],
      ['nothing', Buffer.alloc(0), 'FILE_EMPTY'],
    ])('%s is refused, and nothing is left of it', async (_, bytes, code) => {
      const before = await stateOf(platform());
      const { status, body } = await send(platform(), fileOf(bytes));
      const refused = { asset: null, userErrors: [{ code, field: ['file'] }] };
      expect({ status, body }).toEqual({ status: 200, body: { data: { assetUpload: refused } } });
      await expectUnchanged(platform(), before);
    });

    test('a file over the limit is refused with 413, and nothing is left of it', async () => {
      const before = await stateOf(platform());
      const { request, answer } = await beginUpload(platform(), png(mebibyte));
      for (let sent = 1; sent < maxUploadBytes / mebibyte; sent += 1) {
        if (!request.write(Buffer.alloc(mebibyte))) await once(request, 'drain');
      }
      request.end(`x${uploadEnd}`);
      const { status, body } = await answer;
      expect([status, body.data, body.errors?.map(({ path: at, extensions }) => [at, extensions?.code])]).toEqual([
        413,
        { assetUpload: null },
        [[['assetUpload'], 'FILE_TOO_LARGE']],
      ]);
      await expectUnchanged(platform(), before);
    });

    test('who may not write content gets no byte stored', async () => {
      const before = await stateOf(platform());
      const { status, body } = await send(platform(), fileOf(png(300_000)), {}, {});
      const codes = body.errors?.map(({ extensions }) => extensions?.code);
      expect([status, body.data?.assetUpload, codes]).toEqual([200, null, ['UNAUTHORIZED_FIELD_OR_TYPE']]);
      await expectUnchanged(platform(), before);
    });

    test('bad credentials are refused before the body is read', async () => {
      const { request, answer } = openUpload(platform().url, { authorization: 'Bearer nonsense' });
      request.flushHeaders();
      const { status, body } = await answer;
      expect([status, body.errors?.[0]?.extensions?.code]).toEqual([401, 'INVALID_TOKEN']);
      request.destroy();
    });

    test.each([
      ['a form of a foreign page', assetUpload, 'input.file', { 'apollo-require-preflight': '' }, 'BAD_REQUEST'],
      ['a place that the request does not have', assetUpload, 'input.x', {}, 'UPLOAD_MALFORMED'],
      [
        'a file where an id belongs',
        'mutation ($input: ID!) { assetDelete(id: $input) { deletedId } }',
        'input',
        {},
        'BAD_USER_INPUT',
      ],
      ['a text where a file belongs', assetUpload, 'input.alt', {}, 'BAD_USER_INPUT'],
    ])('%s is refused, and changes nothing', async (_, query, place, headers, code) => {
      const before = await stateOf(platform());
      const variables = {
        input: place === 'input' ? null : { file: place === 'input.alt' ? 'text' : null, alt: null },
      };
      const { status, body } = await upload(platform().url, {
        query,
        variables,
        paths: [place],
        files: [fileOf(png(100))],
        headers: { ...platform().asOperator, ...headers },
      });
      expect([status, body.errors?.map(({ extensions }) => extensions?.code)]).toEqual([400, [code]]);
      await expectUnchanged(platform(), before);
    });

    test('60 MB run through: on the disk before the last of them are sent, and never in memory', async () => {
      const urls = shape === 'one process' ? [platform().url] : [platform().url, platform().subgraphUrl('content')];
      const memory = async () => {
        const texts = await Promise.all(urls.map(async (url) => (await fetch(`${url}/metrics`)).text()));
        const names = ['nodejs_heap_size_used_bytes', 'nodejs_external_memory_bytes'];
        const values = names.map((name) => new RegExp(`^${name}(?:{.*})? (.+)$`, 'm'));
        return texts.flatMap((text) => values.map((value) => Number(value.exec(text)?.[1])));
      };
      const hash = createHash('sha256');
      const chunk = (head = false) => {
        const bytes = head ? png(mebibyte) : randomBytes(mebibyte);
        hash.update(bytes);
        return bytes;
      };
      const before = await memory();
      const { request, answer } = await beginUpload(platform(), chunk(true));
      for (let sent = 1; sent < largeFile - 1; sent += 1) if (!request.write(chunk())) await once(request, 'drain');
      await until(
        () => partsOf(platform()),
        ([part]) => (part?.size ?? 0) > (largeFile - 2) * mebibyte,
      );
      const growth = async () => (await memory()).map((bytes, index) => bytes - (before[index] as number));
      // What the sockets and the streams between hold, and nothing of the file besides.
      const held = await until(growth, (bytes) => Math.max(...bytes) < heldBytesMax);
      request.write(chunk());
      request.end(uploadEnd);
      const asset = (await answer).body.data?.assetUpload?.asset;
      expect([asset?.byteSize, asset?.url]).toEqual([largeFile * mebibyte, `/assets/${hash.digest('hex')}.png`]);
      expect(Math.max(...held)).toBeLessThan(heldBytesMax);
    });

    test('a client that goes in the middle leaves nothing', async () => {
      const before = await stateOf(platform());
      const { request } = await beginUpload(platform(), png(2 * mebibyte));
      await until(
        () => partsOf(platform()),
        ([part]) => (part?.size ?? 0) > mebibyte,
      );
      request.destroy();
      await expectUnchanged(platform(), before);
    });

    if (shape === 'one process') return;

    test('content that is killed while it writes leaves nothing half after its next start', async () => {
      const before = await stateOf(platform());
      const { request, answer } = await beginUpload(platform(), png(2 * mebibyte));
      await until(
        () => partsOf(platform()),
        ([part]) => (part?.size ?? 0) > mebibyte,
      );
      await platform().stopSubgraph('content', 'SIGKILL');
      request.end(uploadEnd);
      const { body } = await answer;
      expect(body.errors?.map(({ extensions }) => extensions?.code)).toEqual(['SUBGRAPH_UNAVAILABLE']);
      expect(await partsOf(platform())).toHaveLength(1);
      expect((await fetch(`${platform().url}/assets/${'0'.repeat(64)}.png`)).status).toBe(503);

      await platform().startSubgraph('content');
      await expectUnchanged(platform(), before);
      const bytes = png(1_000);
      expect((await send(platform(), fileOf(bytes))).body.data?.assetUpload?.asset?.byteSize).toBe(1_000);
    });

    test('a subgraph reads no body of a sender that it does not know', async () => {
      const { request, answer } = openUpload(platform().subgraphUrl('content'), {});
      request.flushHeaders();
      const { status, body } = await answer;
      expect([status, body.errors?.[0]?.extensions?.code]).toEqual([401, 'IDENTITY_REQUIRED']);
      request.destroy();
      const file = await fetch(`${platform().subgraphUrl('content')}/files/${'0'.repeat(64)}.png`);
      expect(file.status).toBe(401);
    });
  },
  {
    MAX_UPLOAD_BYTES: String(maxUploadBytes),
    NODE_OPTIONS: `--expose-gc --require=${path.join(__dirname, 'clean-often.cjs')}`,
  },
);
