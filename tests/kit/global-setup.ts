import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { connectDatabase } from '../../platform/database/data-source';
import { startEmbeddedServer } from '../../platform/database/embedded-server';
import { runMigrations } from '../../platform/database/run-migrations';
import { createLogger } from '../../platform/log/logger';
import { subgraphDefinitions } from '../../roles/subgraph-definitions';
import { serverUrlVariable, templateName, testDatabaseUrl } from './test-server';

/** A test's data need not survive a power cut; without these a clone of a database waits for the disk. */
const fastAndForgetful = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/** Starts one PostgreSQL for the run and lays a migrated template for each subgraph on it. */
export default async function globalSetup(): Promise<void> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tributary-test-'));
  const server = await startEmbeddedServer({ dataDir, flags: fastAndForgetful });
  process.env[serverUrlVariable] = server.url;
  Object.assign(globalThis, { tributaryTestServer: { server, dataDir } });
  await Promise.all(subgraphDefinitions.map((definition) => layTemplate(server.url, definition)));
}

async function layTemplate(serverUrl: string, definition: (typeof subgraphDefinitions)[number]): Promise<void> {
  const { name, entities, migrations } = definition;
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`create database ${escapeIdentifier(templateName(name))}`);
  await client.end();
  const log = createLogger({ level: 'warn', name: 'test' });
  const url = testDatabaseUrl(templateName(name));
  const connection = await connectDatabase({ subgraph: name, url, poolSize: 2, entities, migrations, log });
  await runMigrations(connection.dataSource);
  await connection.close();
}
