import { mkdirSync } from 'node:fs';
import { chooseAccount } from './embedded-account';
import { type EmbeddedBinaries, locateBinaries } from './embedded-binaries';
import { ensureCluster } from './embedded-cluster';
import { explainDirectoryError } from './embedded-directory-error';
import { hasLiveLease, takeLease } from './embedded-lease';
import { withEmbeddedLock } from './embedded-lock';
import { type EmbeddedPaths, embeddedPaths } from './embedded-paths';
import { findPostmaster } from './embedded-postmaster';
import type { EmbeddedAccount } from './embedded-run';
import { findSettledPort } from './embedded-settled';
import { startPostmaster } from './embedded-start';
import { stopPostmaster } from './embedded-stop';

/** A running server. `stop` gives this process's share of it back; the last process to do so ends the server. */
export interface EmbeddedServer {
  /** The superuser's address: `postgres://postgres:<password>@127.0.0.1:<port>/postgres`. A secret. */
  url: string;
  stop(): Promise<void>;
}

/** `flags` are further words for the server's command line; they count only for the process that starts it. */
export interface EmbeddedServerOptions {
  dataDir: string;
  log?: (line: string) => void;
  flags?: string[];
}

interface Installation {
  paths: EmbeddedPaths;
  binaries: EmbeddedBinaries;
  account: EmbeddedAccount;
  log: (line: string) => void;
}

/**
 * Gives this process the PostgreSQL of `dataDir`: creates it, starts it, or joins the one that another process of the
 * same directory started, or that outlived one. See docs/adr/0003-embedded-postgres-by-lease.md.
 *
 * @throws EmbeddedServerError for whatever a person can put right: no room, no rights, no binaries.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { dataDir, log = () => {}, flags = [] } = options;
  const paths = embeddedPaths(dataDir);
  try {
    mkdirSync(paths.root, { recursive: true });
    return await withEmbeddedLock(paths.lock, async () => {
      const binaries = locateBinaries();
      const installation = { paths, binaries, log, account: chooseAccount(paths.server, binaries, log) };
      return join(installation, flags);
    });
  } catch (error) {
    throw explainDirectoryError(error, paths.root);
  }
}

async function join(installation: Installation, flags: string[]): Promise<EmbeddedServer> {
  const { paths, log } = installation;
  const password = await ensureCluster(installation);
  const release = takeLease(paths.leases);
  try {
    const running = await findSettledPort(paths.cluster);
    const port = running ?? (await startPostmaster({ ...installation, flags }));
    log(`PostgreSQL: ${running ? 'joined the server that runs' : 'started'} on 127.0.0.1:${port}`);
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    return { url, stop: once(() => leave(installation, release)) };
  } catch (error) {
    release();
    throw error;
  }
}

function leave(installation: Installation, release: () => void): Promise<void> {
  const { paths, log } = installation;
  return withEmbeddedLock(paths.lock, async () => {
    release();
    if (hasLiveLease(paths.leases) || !findPostmaster(paths.cluster)) return;
    await stopPostmaster(installation);
    log('PostgreSQL: stopped');
  });
}

function once(work: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}
