import { spawnSync } from 'node:child_process';
import type { EmbeddedBinaries } from './embedded-binaries';
import type { EmbeddedAccount } from './embedded-run';
import { programEnvironment } from './embedded-run';

/** Tries it out: can this account start the program and write the directory? */
export function canRun(account: EmbeddedAccount, serverDir: string, binaries: EmbeddedBinaries): boolean {
  const script = 'test "$(id -u)" != 0 && test -w "$2" && "$1" --version';
  const [command, ...rest] = [...account.prefix, '/bin/sh', '-c', script, 'sh', binaries.postgres, serverDir];
  const { uid, gid } = account;
  return (
    spawnSync(command as string, rest, { uid, gid, stdio: 'ignore', env: programEnvironment, timeout: 20_000 })
      .status === 0
  );
}
