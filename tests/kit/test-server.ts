import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { type SubgraphName, subgraphNames } from '../../platform/config/subgraph-name';

/** Set by the global set-up: superuser connection string of the server that all tests of this run share. */
export const serverUrlVariable = 'TRIBUTARY_TEST_SERVER_URL';

/** Database that holds a subgraph's newest schema and no rows; tests get clones of it. */
export const templateName = (subgraph: SubgraphName) => `template_${subgraph}`;

function serverUrl(): string {
  const url = process.env[serverUrlVariable];
  if (!url) throw new Error('No test server: run the tests by jest with the project configuration.');
  return url;
}

/** Connection string of a database on the test server. */
export function testDatabaseUrl(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.toString();
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A database of a test's own. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** Clones a subgraph's migrated, empty database. */
export async function createTestDatabase(subgraph: SubgraphName): Promise<TestDatabase> {
  const name = `test_${subgraph}_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${escapeIdentifier(name)} template ${escapeIdentifier(templateName(subgraph))}`);
  return {
    url: testDatabaseUrl(name),
    drop: () => onServer(`drop database if exists ${escapeIdentifier(name)} with (force)`),
  };
}

/** Clones every subgraph's database under one common name, as `DATABASE_URL` finds them. */
export async function createInstallationDatabases(): Promise<TestDatabase> {
  const name = `e2e_${randomBytes(6).toString('hex')}`;
  for (const subgraph of subgraphNames) {
    const clone = `${name}_${subgraph}`;
    await onServer(`create database ${escapeIdentifier(clone)} template ${escapeIdentifier(templateName(subgraph))}`);
  }
  return {
    url: testDatabaseUrl(name),
    async drop() {
      for (const subgraph of subgraphNames) {
        await onServer(`drop database if exists ${escapeIdentifier(`${name}_${subgraph}`)} with (force)`);
      }
    },
  };
}

/** Ends every connection to an installation's database of one subgraph, and lets no new one in until `reopen`. */
export async function closeDatabase(
  installationUrl: string,
  subgraph: SubgraphName,
): Promise<{ reopen(): Promise<void> }> {
  const name = `${new URL(installationUrl).pathname.slice(1)}_${subgraph}`;
  const allow = (open: boolean) => onServer(`alter database ${escapeIdentifier(name)} with allow_connections ${open}`);
  await allow(false);
  await onServer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${escapeLiteral(name)}`);
  return { reopen: () => allow(true) };
}
