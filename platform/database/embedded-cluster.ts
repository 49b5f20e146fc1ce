import { randomBytes, randomUUID } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { EmbeddedBinaries } from './embedded-binaries';
import { EmbeddedServerError } from './embedded-error';
import type { EmbeddedPaths } from './embedded-paths';
import type { EmbeddedAccount } from './embedded-run';
import { runDetached } from './embedded-run';

/** The major version in the package; data of another one needs pg_upgrade, which is not part of it. */
const major = '18';

interface ClusterOptions {
  paths: EmbeddedPaths;
  binaries: EmbeddedBinaries;
  account: EmbeddedAccount;
  log: (line: string) => void;
}

/** Makes the database cluster when there is none, and answers the superuser's password. Call it under the lock. */
export async function ensureCluster(options: ClusterOptions): Promise<string> {
  const { paths } = options;
  if (existsSync(paths.cluster)) {
    refuseOtherVersion(paths.cluster);
    return readFileSync(paths.password, 'utf8').trim();
  }
  options.log(`PostgreSQL: creating an empty database in ${paths.root}`);
  removeHalfDone(paths.server);
  const password = randomBytes(24).toString('base64url');
  writeFileSync(paths.password, `${password}\n`, { mode: 0o600 });
  await initialise(options, password);
  return password;
}

/** initdb works in a directory of another name: what bears the final name is whole, whatever dies in between. */
async function initialise({ paths, binaries, account }: ClusterOptions, password: string): Promise<void> {
  const draft = join(paths.server, `draft-${randomUUID()}`);
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = join(draft, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(draft, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  const cluster = join(draft, 'cluster');
  const args = ['-D', cluster, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, ...localeFlags()];
  const { code, output } = await runDetached(account, binaries.initdb, args);
  if (code !== 0) {
    removeHalfDone(paths.server);
    throw initFailure(output, paths.root);
  }
  renameSync(cluster, paths.cluster);
  removeHalfDone(paths.server);
}

/**
 * Sorting and upper/lower case by PostgreSQL's own C.UTF-8, the same on every system and after every upgrade of its C
 * library. The character classes (which trigram and text search ask for) still come from the system's locale.
 */
function localeFlags(): string[] {
  const classes = { darwin: 'en_US.UTF-8', win32: 'C' }[process.platform as string] ?? 'C.UTF-8';
  return [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${classes}`,
  ];
}

function removeHalfDone(serverDir: string): void {
  for (const name of readdirSync(serverDir)) {
    if (name.startsWith('draft-')) rmSync(join(serverDir, name), { recursive: true, force: true });
  }
}

function refuseOtherVersion(clusterDir: string): void {
  const version = readFileSync(join(clusterDir, 'PG_VERSION'), 'utf8').trim();
  if (version === major) return;
  throw new EmbeddedServerError(
    'EMBEDDED_POSTGRES_DATA_DIR',
    `The data in ${clusterDir} was written by PostgreSQL ${version}; this installation brings ${major}. Dump it with the old version and load it into a new DATA_DIR, or set DATABASE_URL to a server of version ${version}.`,
  );
}

function initFailure(output: string, root: string): EmbeddedServerError {
  const full = /No space left on device|Disk quota exceeded/i.test(output);
  const lines = output.trim().split('\n').slice(-6).join('\n');
  return full
    ? new EmbeddedServerError('EMBEDDED_POSTGRES_DISK_FULL', `The disk of ${root} is full: a new database needs 50 MB.`)
    : new EmbeddedServerError('EMBEDDED_POSTGRES_INIT', `PostgreSQL could not create a database in ${root}:\n${lines}`);
}
