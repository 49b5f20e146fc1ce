import type { Database } from '../../../platform/database/database';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';

/** An API key as it is stored, without the hash of its secret: no reader needs it. */
export interface ApiKeyRow {
  id: string;
  name: string;
  prefix: string;
  scopes: string[];
  created_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

const columns = 'k.id, k.name, k.prefix, k.scopes, k.created_at, k.last_used_at, k.revoked_at';

/** Seconds between two writes of `last_used_at`: a busy key must not become one hot row. */
const useResolutionSeconds = 60;

/** The key with this secret unless it is revoked; notes that it was used. */
export async function useApiKey(database: Database, secretHash: Buffer): Promise<ApiKeyRow | null> {
  const [row] = await database.query<ApiKeyRow>(
    `with touched as (
       update api_key set last_used_at = now()
       where secret_hash = $1 and revoked_at is null
         and (last_used_at is null or last_used_at < now() - make_interval(secs => $2))
     )
     select ${columns} from api_key k where k.secret_hash = $1 and k.revoked_at is null`,
    [secretHash, useResolutionSeconds],
  );
  return row ?? null;
}

/** API keys by id, in no order. */
export function findApiKeysById(database: Database, ids: readonly string[]): Promise<ApiKeyRow[]> {
  return database.query(`select ${columns} from api_key k where k.id = any($1::uuid[])`, [ids]);
}

/** One page of all API keys, newest first, the revoked ones too. */
export function listApiKeys(
  database: Database,
  page: PageRequest,
): Promise<(ApiKeyRow & { cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const keyset = keysetPage({ columns: [{ sql: 'k.id', type: 'uuid' }], descending: true, page, parameters });
  return database.query(
    `select ${columns}, ${keyset.select} from api_key k
     where ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`,
    parameters.values,
  );
}

/** Number of API keys. */
export async function countApiKeys(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>('select count(*)::integer as count from api_key');
  return row?.count ?? 0;
}

/** Stores a new API key. */
export async function insertApiKey(
  database: Database,
  key: Pick<ApiKeyRow, 'id' | 'name' | 'prefix' | 'scopes'> & { secretHash: Buffer; createdBy: string },
): Promise<ApiKeyRow> {
  const rows = await database.query<ApiKeyRow>(
    `insert into api_key as k (id, name, prefix, scopes, secret_hash, created_by) values ($1, $2, $3, $4, $5, $6)
     returning ${columns}`,
    [key.id, key.name, key.prefix, key.scopes, key.secretHash, key.createdBy],
  );
  return rows[0] as ApiKeyRow;
}

/** Revokes a key; a second time changes nothing. @returns the key, `null` when there is none */
export async function revokeApiKey(database: Database, id: string): Promise<ApiKeyRow | null> {
  const [row] = await database.query<ApiKeyRow>(
    `update api_key k set revoked_at = coalesce(k.revoked_at, now()) where k.id = $1 returning ${columns}`,
    [id],
  );
  return row ?? null;
}
