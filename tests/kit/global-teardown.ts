import { rm } from 'node:fs/promises';
import type { EmbeddedServer } from '../../platform/database/embedded-server';

/** Stops the run's PostgreSQL and removes its files. */
export default async function globalTeardown(): Promise<void> {
  const { tributaryTestServer } = globalThis as unknown as {
    tributaryTestServer: { server: EmbeddedServer; dataDir: string };
  };
  await tributaryTestServer.server.stop();
  await rm(tributaryTestServer.dataDir, { recursive: true, force: true });
}
