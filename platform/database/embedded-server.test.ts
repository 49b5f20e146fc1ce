import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { embeddedPaths } from './embedded-paths';
import { findPostmaster } from './embedded-postmaster';
import { startEmbeddedServer } from './embedded-server';

jest.setTimeout(60_000);

let dataDir: string;
let holders: ChildProcess[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tributary embedded '));
  holders = [];
});

afterEach(async () => {
  for (const holder of holders) holder.kill('SIGKILL');
  // Taking and giving back the last lease stops whatever a test left running.
  await (await startEmbeddedServer({ dataDir })).stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('the second start finds what the first one wrote', async () => {
  const lines: string[] = [];
  const first = await startEmbeddedServer({ dataDir, log: (line) => lines.push(line) });
  await query(first.url, 'create table kept (n int); insert into kept values (7)');
  await first.stop();
  const second = await startEmbeddedServer({ dataDir, log: (line) => lines.push(line) });
  expect(await query(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
  expect(second.url).toBe(first.url);
  await second.stop();
  const { root } = embeddedPaths(dataDir);
  const { port } = new URL(first.url);
  expect(lines).toEqual([
    `PostgreSQL: creating an empty database in ${root}`,
    `PostgreSQL: started on 127.0.0.1:${port}`,
    'PostgreSQL: stopped',
    `PostgreSQL: started on 127.0.0.1:${port}`,
    'PostgreSQL: stopped',
  ]);
});

test('it listens on loopback only, asks for a password, and knows letters beyond ASCII', async () => {
  const server = await startEmbeddedServer({ dataDir, flags: ['-c', "application_name=it's mine"] });
  const [settings] = await query(
    server.url,
    `select current_setting('listen_addresses') listen, current_setting('server_encoding') encoding,
            current_setting('max_connections') connections, upper('é') upper, to_tsvector('simple', 'Été')::text words,
            current_setting('application_name') flag`,
  );
  expect(settings).toEqual({
    listen: '127.0.0.1',
    encoding: 'UTF8',
    connections: '200',
    upper: 'É',
    words: "'été':1",
    flag: "it's mine",
  });
  const guessed = new URL(server.url);
  guessed.password = 'wrong';
  await expect(query(guessed.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  expect(statSync(embeddedPaths(dataDir).password).mode & 0o777).toBe(0o600);
  await server.stop();
});

test('two processes share one server, and the last to leave stops it', async () => {
  const [one, two] = await Promise.all([hold(), hold()]);
  expect(one.url).toBe(two.url);
  await one.leave();
  expect(await query(two.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await two.leave();
  expect(findPostmaster(embeddedPaths(dataDir).cluster)).toBeNull();
});

test('leases of one process are counted one by one, and stopping twice gives back one', async () => {
  const one = await startEmbeddedServer({ dataDir });
  const two = await startEmbeddedServer({ dataDir });
  await one.stop();
  await one.stop();
  expect(await query(two.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await two.stop();
  expect(findPostmaster(embeddedPaths(dataDir).cluster)).toBeNull();
});

test('after kill -9 of its owner the server is joined, and nothing is lost', async () => {
  const owner = await hold();
  await query(owner.url, 'create table kept (n int); insert into kept values (7)');
  await owner.kill();
  const next = await startEmbeddedServer({ dataDir });
  expect(next.url).toBe(owner.url);
  expect(await query(next.url, 'select n from kept')).toEqual([{ n: 7 }]);
  await next.stop();
  expect(findPostmaster(embeddedPaths(dataDir).cluster)).toBeNull();
});

test('after kill -9 of a process in the middle of its first start the next one starts', async () => {
  for (const afterMs of [50, 250, 450, 650, 850, 1050]) {
    const half = spawnHolder();
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    await killed(half);
  }
  const next = await startEmbeddedServer({ dataDir });
  expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await next.stop();
});

test('Ctrl-C for the whole terminal group does not reach the server', async () => {
  const owner = await hold();
  process.kill(-(owner.process.pid as number), 'SIGINT');
  await exited(owner.process);
  const next = await startEmbeddedServer({ dataDir });
  expect(next.url).toBe(owner.url);
  await next.stop();
});

test('after SIGKILL to the server itself the next start recovers what was committed', async () => {
  const first = await startEmbeddedServer({ dataDir });
  await query(first.url, 'create table kept (n int); insert into kept values (7)');
  process.kill(findPostmaster(embeddedPaths(dataDir).cluster)?.pid as number, 'SIGKILL');
  const second = await startEmbeddedServer({ dataDir });
  expect(await query(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
  await second.stop();
});

test('a pid file left by a crash is no server, also when its number now belongs to another program', async () => {
  const first = await startEmbeddedServer({ dataDir });
  const { cluster } = embeddedPaths(dataDir);
  const left = readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
  await first.stop();
  const stranger = spawn('sleep', ['60']);
  writeFileSync(join(cluster, 'postmaster.pid'), left.replace(/^\d+/, String(stranger.pid)));
  const second = await startEmbeddedServer({ dataDir });
  expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(stranger.exitCode).toBeNull();
  stranger.kill();
  await second.stop();
});

test('a port taken by somebody else is left to them', async () => {
  const first = await startEmbeddedServer({ dataDir });
  await first.stop();
  const other = mkdtempSync(join(tmpdir(), 'tributary-other-'));
  mkdirSync(join(other, 'postgres'));
  writeFileSync(join(other, 'postgres', 'port'), new URL(first.url).port);
  const neighbour = await startEmbeddedServer({ dataDir: other });
  expect(new URL(neighbour.url).port).toBe(new URL(first.url).port);
  const second = await startEmbeddedServer({ dataDir });
  expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
  expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await second.stop();
  await neighbour.stop();
  rmSync(other, { recursive: true });
});

test('data of another major version is refused by name', async () => {
  const { cluster, root } = embeddedPaths(dataDir);
  mkdirSync(cluster, { recursive: true });
  writeFileSync(join(cluster, 'PG_VERSION'), '12\n');
  await expect(startEmbeddedServer({ dataDir })).rejects.toMatchObject({
    code: 'EMBEDDED_POSTGRES_DATA_DIR',
    message: expect.stringContaining('was written by PostgreSQL 12; this installation brings 18'),
  });
  rmSync(root, { recursive: true });
});

test('a data directory that is a file is refused by name', async () => {
  const file = join(dataDir, 'file');
  writeFileSync(file, '');
  await expect(startEmbeddedServer({ dataDir: file })).rejects.toMatchObject({
    code: 'EMBEDDED_POSTGRES_DATA_DIR',
    message: expect.stringContaining('Set DATA_DIR to a directory that this user may write.'),
  });
});

test('it starts below a directory that only its owner may enter, root included, and leaves the files to them', async () => {
  chmodSync(dataDir, 0o700);
  const server = await startEmbeddedServer({ dataDir });
  const { cluster } = embeddedPaths(dataDir);
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(statSync(join(cluster, 'PG_VERSION')).uid).toBe(userInfo().uid);
  await server.stop();
});

test('a data directory of another user is served as that user when root starts it', async () => {
  const nobody = 65_534;
  const owner = process.getuid?.() === 0 ? nobody : userInfo().uid;
  chmodSync(dataDir, 0o755);
  const { server: serverDir, cluster } = embeddedPaths(dataDir);
  mkdirSync(serverDir, { recursive: true });
  chownSync(serverDir, owner, owner === nobody ? nobody : userInfo().gid);
  const server = await startEmbeddedServer({ dataDir });
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(statSync(join(cluster, 'PG_VERSION')).uid).toBe(owner);
  await server.stop();
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  // The server may be killed under a connection on purpose.
  client.on('error', () => {});
  await client.connect();
  try {
    const result = await client.query(sql);
    return result.rows;
  } finally {
    await client.end();
  }
}

function spawnHolder(): ChildProcess {
  const holder = spawn(process.execPath, [join(__dirname, 'embedded-holder.cjs'), dataDir], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  holders.push(holder);
  return holder;
}

interface Holder {
  url: string;
  process: ChildProcess;
  leave(): Promise<void>;
  kill(): Promise<void>;
}

/** Another process with a lease on the server. */
async function hold(): Promise<Holder> {
  const holder = spawnHolder();
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    holder.stdout?.on('data', (chunk) => {
      said += chunk;
      const found = /"url":"([^"]+)"/.exec(said);
      if (found) resolve(found[1] as string);
    });
    holder.on('exit', () => reject(new Error(said)));
  });
  const leave = () => {
    holder.stdin?.write('stop\n');
    return exited(holder);
  };
  return { url, process: holder, leave, kill: () => killed(holder) };
}

function killed(holder: ChildProcess): Promise<void> {
  holder.kill('SIGKILL');
  return exited(holder);
}

async function exited(holder: ChildProcess): Promise<void> {
  if (holder.exitCode !== null || holder.signalCode !== null) return;
  await new Promise((resolve) => holder.once('exit', resolve));
}
