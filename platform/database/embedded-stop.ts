import type { EmbeddedBinaries } from './embedded-binaries';
import { EmbeddedServerError } from './embedded-error';
import type { EmbeddedPaths } from './embedded-paths';
import type { EmbeddedAccount } from './embedded-run';
import { runDetached } from './embedded-run';

/** The last checkpoint writes at most the shared buffers: 128 MB. */
const stopSeconds = 60;

interface StopOptions {
  paths: EmbeddedPaths;
  binaries: EmbeddedBinaries;
  account: EmbeddedAccount;
}

/** Ends the server in order: connections are closed, everything is written. Call it under the lock. */
export async function stopPostmaster({ paths, binaries, account }: StopOptions): Promise<void> {
  const args = ['stop', '-D', paths.cluster, '-m', 'fast', '-w', '-t', String(stopSeconds), '-s'];
  const { code, output } = await runDetached(account, binaries.pgCtl, args);
  if (code !== 0) {
    throw new EmbeddedServerError(
      'EMBEDDED_POSTGRES_STOP',
      `PostgreSQL in ${paths.root} did not stop: ${output.trim()}`,
    );
  }
}
