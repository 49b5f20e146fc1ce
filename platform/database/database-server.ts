import type { Settings } from '../config/settings';
import { type SubgraphName, subgraphNames } from '../config/subgraph-name';
import type { ServiceSecret } from '../identity/service-secret';
import type { Logger } from '../log/logger';
import { startEmbeddedServer } from './embedded-server';
import { ensureDatabase } from './ensure-database';
import { ensureOwnedDatabases } from './owned-databases';

/** A PostgreSQL server with one database for each subgraph. */
export interface DatabaseServer {
  /** Connection string of a subgraph's own database. */
  urlFor(subgraph: SubgraphName): string;
  /** Stops the embedded server when no other process uses it; leaves any other server alone. */
  stop(): Promise<void>;
}

function siblingDatabase(databaseUrl: string, subgraph: SubgraphName): string {
  const url = new URL(databaseUrl);
  const base = url.pathname.slice(1) || 'tributary';
  url.pathname = `/${base}_${subgraph}`;
  return url.toString();
}

async function externalServer(settings: Settings, log: Logger): Promise<DatabaseServer> {
  const { databaseUrl } = settings;
  const urlFor = (subgraph: SubgraphName) =>
    settings.subgraphs[subgraph].databaseUrl ?? siblingDatabase(databaseUrl as string, subgraph);
  for (const subgraph of subgraphNames) {
    // A database that was named for one subgraph is the operator's to create, and perhaps not ours to see.
    if (settings.subgraphs[subgraph].databaseUrl === null && databaseUrl !== null) {
      await ensureDatabase(databaseUrl, urlFor(subgraph), log);
    }
  }
  return { urlFor, stop: async () => undefined };
}

async function embeddedServer(settings: Settings, secret: ServiceSecret, log: Logger): Promise<DatabaseServer> {
  const server = await startEmbeddedServer({ dataDir: settings.dataDir, log: (line) => log.debug(line) });
  try {
    const urls = await ensureOwnedDatabases(server.url, secret);
    return { urlFor: (subgraph) => settings.subgraphs[subgraph].databaseUrl ?? urls[subgraph], stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The server that the settings name, else the embedded one in `DATA_DIR`; a subgraph's database exists afterwards. */
export function openDatabaseServer(settings: Settings, secret: ServiceSecret, log: Logger): Promise<DatabaseServer> {
  const anyExternal =
    settings.databaseUrl !== null || subgraphNames.every((name) => settings.subgraphs[name].databaseUrl);
  return anyExternal ? externalServer(settings, log) : embeddedServer(settings, secret, log);
}
