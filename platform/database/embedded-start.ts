import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EmbeddedBinaries } from './embedded-binaries';
import { EmbeddedServerError } from './embedded-error';
import type { EmbeddedPaths } from './embedded-paths';
import { choosePort, notePort } from './embedded-port';
import type { EmbeddedAccount } from './embedded-run';
import { runDetached } from './embedded-run';
import { findSettledPort } from './embedded-settled';

/** Recovery after a crash replays at most the write-ahead log since the last checkpoint; minutes on a slow disk. */
const startSeconds = 300;
/**
 * A port can be taken between the look and the bind; children of a killed server need a moment to notice; and what a
 * killed process had set going may come up first, and is then the server.
 */
const attempts = 10;
const pauseMs = 300;
const passingTrouble =
  /could not bind|Address already in use|pre-existing shared memory block|lock file "postmaster.pid" already exists/i;
const largestLogBytes = 10_000_000;

/** What the start needs to know; `flags` are further words for the server's command line, such as `-c`, `fsync=off`. */
export interface StartOptions {
  paths: EmbeddedPaths;
  binaries: EmbeddedBinaries;
  account: EmbeddedAccount;
  flags: string[];
}

/** Starts the server of an existing cluster, waits until it answers, and gives its port. Call it under the lock. */
export async function startPostmaster(options: StartOptions): Promise<number> {
  const { paths } = options;
  rotateLog(paths.serverLog);
  for (let attempt = 1; ; attempt += 1) {
    const overtaken = await findSettledPort(paths.cluster);
    if (overtaken) return overtaken;
    const port = await choosePort(paths.port);
    const logged = existsSync(paths.serverLog) ? statSync(paths.serverLog).size : 0;
    const { code, output } = await runDetached(options.account, options.binaries.pgCtl, startArguments(options, port));
    if (code === 0) {
      notePort(paths.port, port);
      return port;
    }
    const said = readFrom(paths.serverLog, logged);
    if (!passingTrouble.test(said) || attempt === attempts) throw startFailure(said || output, paths);
    await sleep(pauseMs);
  }
}

function startArguments({ paths, flags }: StartOptions, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    // No socket file: its path is limited to 107 bytes, and a directory for all users would be another way in.
    unix_socket_directories: '',
    // Five roles with a pool each, importers and a person with psql.
    max_connections: 200,
    shared_buffers: '128MB',
  };
  const words = [...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]), ...flags];
  const line = words.map(quote).join(' ');
  return ['start', '-D', paths.cluster, '-w', '-t', String(startSeconds), '-s', '-l', paths.serverLog, '-o', line];
}

/** pg_ctl hands its -o to a shell. */
function quote(word: string): string {
  return process.platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", `'\\''`)}'`;
}

function rotateLog(file: string): void {
  if (existsSync(file) && statSync(file).size > largestLogBytes) {
    rmSync(`${file}.1`, { force: true });
    renameSync(file, `${file}.1`);
  }
}

function readFrom(file: string, position: number): string {
  if (!existsSync(file)) return '';
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(Math.max(0, fstatSync(handle).size - position));
    readSync(handle, buffer, 0, buffer.length, position);
    return buffer.toString();
  } finally {
    closeSync(handle);
  }
}

function startFailure(said: string, paths: EmbeddedPaths): EmbeddedServerError {
  if (/No space left on device|Disk quota exceeded/i.test(said)) {
    return new EmbeddedServerError(
      'EMBEDDED_POSTGRES_DISK_FULL',
      `The disk of ${paths.root} is full. Make room and start again; nothing is lost.`,
    );
  }
  const lines = said.trim().split('\n').slice(-6).join('\n');
  return new EmbeddedServerError(
    'EMBEDDED_POSTGRES_START',
    `PostgreSQL in ${paths.root} did not start (its log: ${paths.serverLog}):\n${lines}`,
  );
}
