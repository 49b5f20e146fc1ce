import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const main = path.join(root, 'dist/main.js');

/** Milliseconds. A role is ready in one or two seconds; a loaded machine takes longer. */
const readyTimeoutMs = 60_000;

/** A role that runs as a process of its own, from the build, as users run it. */
export interface RoleProcess {
  /** Everything that it printed so far. */
  output(): string;
  /** Sends a signal that is not the end. */
  signal(signal: NodeJS.Signals): void;
  /** Sends a signal and waits for the end. @returns the exit code, `null` after a fatal signal */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

function waitUntilReady(child: ChildProcess, readyUrl: string, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const deadline = Date.now() + readyTimeoutMs;
    const ask = async () => {
      if (child.exitCode !== null) return reject(new Error(`The role ended at its start:\n${output()}`));
      if (Date.now() > deadline) return reject(new Error(`The role did not become ready:\n${output()}`));
      const ready = await fetch(readyUrl).then(
        (response) => response.ok,
        () => false,
      );
      if (ready) return resolve();
      setTimeout(ask, 50);
    };
    void ask();
  });
}

/** Starts `node dist/main.js <role>` and waits until `readyUrl` answers 200. @param role with its options, if it has any */
export async function startRole(
  role: string | readonly string[],
  environment: Record<string, string>,
  readyUrl: string,
): Promise<RoleProcess> {
  if (!existsSync(main)) throw new Error('There is no build: "npm test" makes one, or run "npm run build".');
  const child = spawn(process.execPath, [main, ...[role].flat()], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const keep = (chunk: Buffer) => {
    printed += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const output = () => printed;
  try {
    await waitUntilReady(child, readyUrl, output);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return {
    output,
    signal: (signal) => void child.kill(signal),
    stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      return ended;
    },
  };
}
