import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { EmbeddedBinaries } from './embedded-binaries';
import { EmbeddedServerError } from './embedded-error';
import { canRun } from './embedded-probe';
import type { EmbeddedAccount } from './embedded-run';

/** Hands the directory to the system's user `postgres`, creating the user where there is none. */
export function systemAccount(
  serverDir: string,
  binaries: EmbeddedBinaries,
  log: (line: string) => void,
): EmbeddedAccount {
  if (process.getuid?.() !== 0) throw refusal(serverDir);
  const user = findUser('postgres') ?? createUser(log);
  if (!user) throw refusal(serverDir);
  chownSync(serverDir, user.uid, user.gid);
  const account = { prefix: [], ...user };
  if (canRun(account, serverDir, binaries)) return account;
  chownSync(serverDir, 0, 0);
  throw refusal(serverDir);
}

function findUser(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function createUser(log: (line: string) => void): { uid: number; gid: number } | undefined {
  log('PostgreSQL does not run as root: creating the system user "postgres" for it');
  // Debian, Fedora and most others have useradd; Alpine has adduser only.
  const made = spawnSync('useradd', ['--system', '--no-create-home', '--user-group', 'postgres']);
  if (made.status !== 0) spawnSync('adduser', ['-S', '-D', '-H', 'postgres']);
  return findUser('postgres');
}

function refusal(serverDir: string): EmbeddedServerError {
  return new EmbeddedServerError(
    'EMBEDDED_POSTGRES_ROOT',
    `PostgreSQL does not run as root, and no other user of this machine can run it in ${dirname(serverDir)}. Start as an ordinary user, move DATA_DIR and the checkout to a place that every user can enter, or set DATABASE_URL to a PostgreSQL of your own.`,
  );
}
