import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedServerError } from './embedded-error';
import { findPostmaster } from './embedded-postmaster';

/** As long as a start with recovery may take. */
const waitMs = 300_000;
const pollMs = 50;

/**
 * The port of the server that is ready in `clusterDir`, or null when there is none. Waits while one is coming or going:
 * whoever ordered that may have been killed since, so the lock says nothing about it. Call it under the lock.
 */
export async function findSettledPort(clusterDir: string): Promise<number | null> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const postmaster = findPostmaster(clusterDir);
    if (!postmaster) return null;
    if (postmaster.status === 'ready') return postmaster.port;
    if (Date.now() > deadline) {
      throw new EmbeddedServerError(
        'EMBEDDED_POSTGRES_BUSY',
        `PostgreSQL (process ${postmaster.pid}) has been ${postmaster.status} in ${clusterDir} for ${waitMs / 1000} s.`,
      );
    }
    await sleep(pollMs);
  }
}
