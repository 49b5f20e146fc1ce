import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processCpuSeconds } from '../cpu-seconds.mjs';

const subgraphs = ['content', 'product', 'user', 'order'];

/** Milliseconds between two looks at whether a process is ready. */
const lookMs = 100;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * The installation's databases and its operator, for whoever measures: the server runs as long as this is open, so that its
 * CPU time can be read across the platform's life.
 */
export async function openShop(dist, dataDir) {
  const requireBuilt = createRequire(join(dist, 'main.js'));
  const built = (path) => requireBuilt(`./${path}`);
  requireBuilt('reflect-metadata');
  // First: what it sets is read by packages while they load.
  built('platform/config/process-environment');
  const settings = built('platform/config/settings').readSettings({ DATA_DIR: dataDir, SAMPLE_STORE: 'false' });
  const log = built('platform/log/logger').createLogger({ level: 'warn', name: 'bench' });
  const installation = await built('roles/installation').openInstallation(settings, log);
  const server = await built('roles/installation').openInstallationDatabase(installation);
  const { Pool } = requireBuilt('pg');
  const connect = (max) => new Pool({ connectionString: server.urlFor('order'), max });
  const operator = { authorization: `Bearer ${await installation.tokens.signOperator('bench')}` };
  return { connect, operator, close: () => server.stop() };
}

async function startRole(dist, environment, role, readyUrl, options) {
  const env = { PATH: process.env.PATH, ...environment };
  const args = [...options, join(dist, 'main.js'), role];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${role} did not start: exit code ${child.exitCode}.`);
    const isReady = await fetch(readyUrl).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return child;
    await sleep(lookMs);
  }
}

async function sumCounter(url, name) {
  const text = await (await fetch(`${url}/metrics`)).text();
  const samples = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  return samples.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
}

/**
 * Starts the platform in one process or in five.
 *
 * @param nodeOptions of the process that serves orders, such as `--cpu-prof`
 * @returns its URL, the CPU seconds of all its processes, the SQL statements that they sent, and how to stop it
 */
export async function startPlatform(dist, dataDir, isSplit, nodeOptions = []) {
  const port = await freePort();
  const ports = {};
  for (const name of subgraphs) ports[name] = await freePort();
  const environment = { DATA_DIR: dataDir, PORT: String(port), SAMPLE_STORE: 'false' };
  for (const name of subgraphs) environment[`${name.toUpperCase()}_PORT`] = String(ports[name]);
  const urlOf = (name) => `http://127.0.0.1:${ports[name]}`;
  const url = `http://127.0.0.1:${port}`;
  const start = (role, base, options = []) => startRole(dist, environment, role, `${base}/health/ready`, options);
  const parts = isSplit
    ? await Promise.all(subgraphs.map((name) => start(name, urlOf(name), name === 'order' ? nodeOptions : [])))
    : [];
  const processes = [...parts, await start(isSplit ? 'gateway' : 'all', url, isSplit ? [] : nodeOptions)];
  const urls = isSplit ? [url, ...subgraphs.map(urlOf)] : [url];
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  return {
    url,
    cpuSeconds: () => sum(processes.map(({ pid }) => processCpuSeconds(pid))),
    statements: async () => sum(await Promise.all(urls.map((base) => sumCounter(base, 'sql_statements_total')))),
    async stop() {
      for (const child of processes.reverse()) {
        child.kill('SIGTERM');
        if (child.exitCode === null) await once(child, 'exit');
      }
    },
  };
}
