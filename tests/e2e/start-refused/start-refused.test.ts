import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { runRole } from '../../kit/run-role';
import { createInstallationDatabases } from '../../kit/test-server';

let directory: string;
let busy: Server;
let port: number;
let databases: Awaited<ReturnType<typeof createInstallationDatabases>>;

beforeAll(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'tributary-refused-'));
  databases = await createInstallationDatabases();
  busy = createServer();
  await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
  port = (busy.address() as AddressInfo).port;
}, 60_000);

afterAll(async () => {
  busy.close();
  await databases.drop();
  await rm(directory, { recursive: true, force: true });
});

const start = (role: string, settings: Record<string, string>) =>
  runRole([role], {
    DATA_DIR: directory,
    DATABASE_URL: databases.url,
    SERVICE_SECRET: randomBytes(32).toString('hex'),
    SAMPLE_STORE: 'false',
    LOG_LEVEL: 'silent',
    ...settings,
  });

test.each(['all', 'gateway'])(
  'a port that is taken is named in one line, and the role %s ends',
  async (role) => {
    expect(await start(role, { PORT: String(port) })).toEqual({
      code: 1,
      lines: expect.any(Array),
      output: `PORT: 127.0.0.1:${port} is taken by another program. End it, or set the role's port to a free one.\n`,
    });
  },
  30_000,
);

test('a database that cannot be reached, and one that refuses us, are named without the password', async () => {
  const unreachable = await start('product', { DATABASE_URL: 'postgres://shop:secret-word@127.0.0.1:1/postgres' });
  expect([unreachable.code, unreachable.output]).toEqual([
    1,
    'DATABASE_URL: the server cannot be reached (ECONNREFUSED): connect ECONNREFUSED 127.0.0.1:1.\n',
  ]);
  const url = new URL(databases.url);
  url.password = 'secret-word';
  const refused = await start('product', { DATABASE_URL: url.href });
  expect([refused.code, refused.output]).toEqual([
    1,
    `DATABASE_URL: the server refuses us (28P01): password authentication failed for user "${url.username}".\n`,
  ]);
}, 30_000);

test('a DATA_DIR that is no directory is named', async () => {
  const file = path.join(directory, 'file');
  await writeFile(file, '');
  const { code, output } = await runRole(['all'], { DATA_DIR: file, PORT: '0', LOG_LEVEL: 'silent' });
  expect([code, output]).toEqual([
    1,
    `DATA_DIR: cannot write to ${file} (EEXIST). Name a directory that this user may write.\n`,
  ]);
}, 30_000);

test('a supergraph that is not there is named', async () => {
  const { code, output } = await start('gateway', { SUPERGRAPH_PATH: '/nowhere.graphql', PORT: '0' });
  expect([code, output]).toEqual([
    1,
    "The supergraph /nowhere.graphql cannot be loaded: ENOENT: no such file or directory, open '/nowhere.graphql'\n",
  ]);
}, 30_000);
