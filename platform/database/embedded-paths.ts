import { join, resolve } from 'node:path';

/** Where things lie below `<DATA_DIR>/postgres`. All absolute. */
export interface EmbeddedPaths {
  root: string;
  /** Notes of the processes that use the server. */
  leases: string;
  lock: string;
  /** The superuser's password, readable by the owner only. */
  password: string;
  port: string;
  /** All that belongs to the account that PostgreSQL runs under. */
  server: string;
  cluster: string;
  serverLog: string;
}

/** The layout of the embedded server's files. */
export function embeddedPaths(dataDir: string): EmbeddedPaths {
  const root = join(resolve(dataDir), 'postgres');
  const server = join(root, 'server');
  return {
    root,
    leases: join(root, 'leases'),
    lock: join(root, 'lock'),
    password: join(root, 'password'),
    port: join(root, 'port'),
    server,
    cluster: join(server, 'cluster'),
    serverLog: join(server, 'server.log'),
  };
}
