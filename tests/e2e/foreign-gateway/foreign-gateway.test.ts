import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type ForeignGraph, startForeignGraph } from '../../kit/foreign-graph';
import { findFreePorts } from '../../kit/free-ports';
import { type RoleProcess, startRole } from '../../kit/role-process';
import { runRole } from '../../kit/run-role';
import { temporaryFile } from '../../kit/temporary-file';

let graph: ForeignGraph;
let running: RoleProcess | undefined;
let base: string;
let dataDir: string;

beforeEach(async () => {
  graph = await startForeignGraph();
  dataDir = path.join(await mkdtemp(path.join(os.tmpdir(), 'tributary-foreign-')), 'data');
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  await graph.close();
  await rm(path.dirname(dataDir), { recursive: true });
});

async function start(options: readonly string[], environment: Record<string, string> = {}): Promise<void> {
  const [port] = await findFreePorts(1);
  base = `http://127.0.0.1:${port}`;
  const listen = ['--listen', `127.0.0.1:${port}`];
  const settings = { DATA_DIR: dataDir, SHUTDOWN_GRACE_MS: '500', ...environment };
  running = await startRole(['gateway', ...options, ...listen], settings, `${base}/health/ready`);
}

async function ask(query: string, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

const stars = { data: { books: [{ stars: 3 }, { stars: 4 }] } };

it('serves a supergraph from a file, in production, with no secret of ours in the process or on disk', async () => {
  const file = temporaryFile('supergraph.graphql', graph.supergraphSdl);
  await start(['--supergraph', file, '--forward-header', 'Authorization'], { NODE_ENV: 'production' });
  expect(await ask('{ books { stars } }')).toEqual(stars);
  expect(await ask('{ whoAsks }', { authorization: 'Bearer one' })).toEqual({ data: { whoAsks: 'Bearer one' } });
  expect(existsSync(dataDir)).toBe(false);
  expect(running?.output()).not.toContain('Bearer one');
});

it('composes the supergraph from subgraphs that it is told of', async () => {
  await start(Object.entries(graph.urls).flatMap(([name, url]) => ['--subgraph', `${name}=${url}`]));
  expect(await ask('{ books { stars } }')).toEqual(stars);
});

it('looks for a new supergraph at SIGHUP, and goes on serving', async () => {
  await start(['--supergraph', temporaryFile('supergraph.graphql', graph.supergraphSdl)]);
  running?.signal('SIGHUP');
  while (!running?.output().includes('looked for a new supergraph')) await delay(20);
  expect(running.output()).toMatch(/"outcome":"unchanged"/);
  expect(await ask('{ books { stars } }')).toEqual(stars);
});

it('refuses a command line that it does not understand, with the usage', async () => {
  const { code, output } = await runRole(['gateway', '--subgraph', 'reviews'], { DATA_DIR: dataDir });
  expect([code, output.split('\n').slice(0, 3)]).toEqual([
    64,
    [
      '--subgraph expects NAME=URL, such as reviews=http://127.0.0.1:4004/graphql',
      '',
      'Usage: node dist/main.js gateway [--listen HOST:PORT]',
    ],
  ]);
});

it('says why a file is no supergraph', async () => {
  const file = temporaryFile('supergraph.graphql', 'type Query { hat: String }');
  const { code, output } = await runRole(['gateway', '--supergraph', file], { DATA_DIR: dataDir });
  expect([code, output]).toEqual([
    1,
    expect.stringMatching(/^The supergraph [0-9a-f]{16} cannot be loaded: Invalid supergraph: must be a core schema/),
  ]);
});
