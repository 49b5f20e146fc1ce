import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { distFolder } from './product-build.mjs';

/** Milliseconds in which a role has to be ready; a loaded machine takes long. */
const readyMs = 90_000;

/** A port that nobody listens on now. */
export async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function isReady(url) {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
}

/** Counts each kind of line that a process has to say about trouble. */
function countLine(log, name, line) {
  try {
    const { level, msg, err } = JSON.parse(line);
    if (level !== 'info') log.add(`${name} ${level}: ${msg}`, err?.message ?? err?.type);
  } catch {
    log.add(`${name} printed what is no log line`, line.slice(0, 300));
  }
}

/**
 * A role of the product in a process of its own, which can be killed and started again on the same port.
 *
 * @param environment settings of every start
 * @param log tally of warnings and errors
 */
export function createRole({ role, port, environment, log }) {
  const url = `http://127.0.0.1:${port}`;
  let child = null;
  const start = async (settings = {}) => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment, ...settings };
    const started = spawn(process.execPath, [join(distFolder, 'main.js'), role], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr]) {
      createInterface({ input: stream }).on('line', (line) => countLine(log, role, line));
    }
    const deadline = Date.now() + readyMs;
    while (!(await isReady(url))) {
      // One that was told to crash may do so at its first task.
      if (started.exitCode !== null || started.signalCode !== null) return;
      if (Date.now() > deadline) throw new Error(`The ${role} process did not become ready.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  return {
    url,
    start,
    isAlive: () => child !== null && child.exitCode === null && child.signalCode === null,
    /** Sends a signal that is not the end. */
    signal: (signal) => void child?.kill(signal),
    async end(signal = 'SIGTERM') {
      if (child === null || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}
