import { createHmac } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { type SubgraphName, subgraphNames } from '../config/subgraph-name';
import type { ServiceSecret } from '../identity/service-secret';

/** Advisory lock key (never reused): two processes that start together on a new server take turns. */
const provisioningLockKey = 7_301_002;

/**
 * Gives each subgraph a role that can sign in to its own database and to no other (least rights): a hole in one
 * subgraph's SQL shows that subgraph's tables only. The password is derived from the installation's secret, so that no
 * further file has to be kept.
 *
 * @param serverUrl connection of a superuser
 * @returns connection string of each subgraph
 */
export async function ensureOwnedDatabases(
  serverUrl: string,
  secret: ServiceSecret,
): Promise<Record<SubgraphName, string>> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [provisioningLockKey]);
    const key = secret.deriveKey('database-password');
    const urls = {} as Record<SubgraphName, string>;
    for (const subgraph of subgraphNames) urls[subgraph] = await ensureOwned(client, serverUrl, subgraph, key);
    return urls;
  } finally {
    await client.end();
  }
}

async function ensureOwned(
  client: Client,
  serverUrl: string,
  subgraph: SubgraphName,
  key: Uint8Array,
): Promise<string> {
  const name = `tributary_${subgraph}`;
  const password = createHmac('sha256', key).update(name).digest('hex');
  await ensureRole(client, name, password);
  const found = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (found.rowCount === 0) {
    await client.query(`create database ${escapeIdentifier(name)} owner ${escapeIdentifier(name)}`);
    await client.query(`revoke connect on database ${escapeIdentifier(name)} from public`);
  }
  const url = new URL(serverUrl);
  url.username = name;
  url.password = password;
  url.pathname = `/${name}`;
  return url.toString();
}

async function ensureRole(client: Client, name: string, password: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  const verb = found.rowCount === 0 ? 'create' : 'alter';
  // CREATE ROLE takes no parameters; both texts are ours and escaped by the driver all the same.
  await client.query(`${verb} role ${escapeIdentifier(name)} login password ${escapeLiteral(password)}`);
}
