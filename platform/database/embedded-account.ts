import { mkdirSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { EmbeddedBinaries } from './embedded-binaries';
import { canRun } from './embedded-probe';
import type { EmbeddedAccount } from './embedded-run';
import { systemAccount } from './embedded-system-account';

const plain: EmbeddedAccount = { prefix: [] };

/**
 * A user namespace in which this user is called `nobody`: PostgreSQL then does not see root, while all files keep
 * their owner, so that it works below /root (0700) too, where another user could not even enter.
 */
const renamed: EmbeddedAccount = { prefix: ['unshare', '--user', '--map-user=65534', '--map-group=65534'] };

/**
 * Creates `serverDir` and picks the account that may run PostgreSQL in it. PostgreSQL refuses root, and a user without
 * a line in /etc/passwd (a container started with an arbitrary number).
 */
export function chooseAccount(
  serverDir: string,
  binaries: EmbeddedBinaries,
  log: (line: string) => void,
): EmbeddedAccount {
  mkdirSync(serverDir, { recursive: true, mode: 0o700 });
  const uid = process.getuid?.();
  if (uid === undefined || (uid !== 0 && hasName())) return plain;
  const owner = statSync(serverDir);
  const candidates = uid === 0 && owner.uid !== 0 ? [{ prefix: [], uid: owner.uid, gid: owner.gid }] : [renamed];
  const found = candidates.find((account) => canRun(account, serverDir, binaries));
  return found ?? systemAccount(serverDir, binaries, log);
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch (error) {
    // libuv's name for "no line in /etc/passwd".
    if ((error as NodeJS.ErrnoException).code === 'ERR_SYSTEM_ERROR') return false;
    throw error;
  }
}
