import { Client, escapeIdentifier } from 'pg';
import type { Logger } from '../log/logger';

/** SQLSTATE: the database exists; somebody else created it between our look and our statement. */
const duplicateDatabase = '42P04';
/** SQLSTATE: no database of that name (PostgreSQL manual, appendix A). */
const noSuchDatabase = '3D000';

async function exists(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === noSuchDatabase) return false;
    throw error;
  } finally {
    await client.end();
  }
}

async function connectToAnyDatabase(serverUrl: string): Promise<Client> {
  const maintenance = new URL(serverUrl);
  maintenance.pathname = '/postgres';
  for (const url of [serverUrl, maintenance.toString()]) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end();
      if ((error as { code?: string }).code !== noSuchDatabase) throw error;
    }
  }
  throw new Error('The server has neither the database that DATABASE_URL names nor one named "postgres".');
}

/** Creates the database that `databaseUrl` names when it is missing, over the connection of `serverUrl`. */
export async function ensureDatabase(serverUrl: string, databaseUrl: string, log: Logger): Promise<void> {
  if (await exists(databaseUrl)) return;
  const name = new URL(databaseUrl).pathname.slice(1);
  const client = await connectToAnyDatabase(serverUrl);
  try {
    await client.query(`create database ${escapeIdentifier(name)} encoding 'UTF8' template template0`);
    log.info({ database: name }, 'created the database');
  } catch (error) {
    if ((error as { code?: string }).code !== duplicateDatabase) throw error;
  } finally {
    await client.end();
  }
}
