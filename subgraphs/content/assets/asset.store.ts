import type { Database } from '../../../platform/database/database';
import { jsonRows } from '../../../platform/database/json-rows';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import { upsertStatement } from '../../../platform/database/upsert-statement';
import type { PageRequest } from '../../../platform/paging/page-args';

/** An asset as it is written. */
export interface AssetWrite {
  id: string;
  url: string;
  file_name: string;
  mime_type: string | null;
  byte_size: number | null;
  width: number | null;
  height: number | null;
  alt: string | null;
  title: string | null;
  caption: string | null;
  external_reference: string | null;
  import_digest: string | null;
}

/** An asset as it is read. */
export interface AssetRow extends AssetWrite {
  created_at: Date;
}

/** A row of a list, with the values that its cursor holds. */
export type Listed<Row> = Row & { cursor_values: string[] };

const columns = `a.id, a.url, a.file_name, a.mime_type, a.byte_size::double precision as byte_size, a.width, a.height,
  a.alt, a.title, a.caption, a.external_reference, a.import_digest, a.created_at`;

const save = upsertStatement({
  table: 'asset',
  key: ['id'],
  columns: {
    ...{ id: 'uuid', url: 'text', file_name: 'text', mime_type: 'text', byte_size: 'bigint', width: 'integer' },
    ...{ height: 'integer', alt: 'text', title: 'text', caption: 'text' },
    ...{ external_reference: 'text', import_digest: 'text' },
  },
  onReplace: 'updated_at = now()',
});

/** Assets by id, in no order. */
export function findAssetsById(database: Database, ids: readonly string[]): Promise<AssetRow[]> {
  return database.query(`select ${columns} from asset a where a.id = any($1::uuid[])`, [ids]);
}

/** The asset, locked until the transaction ends. */
export async function lockAsset(transaction: Database, id: string): Promise<AssetRow | null> {
  const [row] = await transaction.query<AssetRow>(`select ${columns} from asset a where a.id = $1 for update`, [id]);
  return row ?? null;
}

/** What is stored under external references. */
export function findImportedAssets(
  database: Database,
  references: readonly string[],
): Promise<{ id: string; external_reference: string; import_digest: string | null }[]> {
  return database.query(
    'select id, external_reference, import_digest from asset where external_reference = any($1::text[])',
    [references],
  );
}

/** One page of all assets, the newest first: ids rise with time. */
export function listAssets(database: Database, page: PageRequest): Promise<Listed<AssetRow>[]> {
  const parameters = new SqlParameters();
  const keyset = keysetPage({ columns: [{ sql: 'a.id', type: 'uuid' }], descending: true, page, parameters });
  return database.query(
    `select ${columns}, ${keyset.select} from asset a
     where ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`,
    parameters.values,
  );
}

/** Number of assets. */
export async function countAssets(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>('select count(*)::integer as count from asset');
  return row?.count ?? 0;
}

/** Inserts assets, or replaces those whose id is there. */
export async function saveAssets(database: Database, rows: readonly AssetWrite[]): Promise<void> {
  if (rows.length > 0) await database.query(save, [jsonRows(rows)]);
}

/** @returns the address that the deleted asset had; `null` when there was none to delete */
export async function deleteAssetRow(database: Database, id: string): Promise<string | null> {
  const [row] = await database.query<{ url: string }>('delete from asset where id = $1 returning url', [id]);
  return row?.url ?? null;
}

/** First half of the advisory lock's key, never used for anything else; the second half names the file. */
const storedFileLock = 7_301_104;

/** Lets those who store and those who remove one file take turns until the transaction ends. */
export async function lockStoredFile(transaction: Database, name: string): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock($1, hashtext($2))', [storedFileLock, name]);
}

/** Number of assets with an address. */
export async function countAssetsAt(database: Database, url: string): Promise<number> {
  const sql = 'select count(*)::integer as count from asset where url = $1';
  const [row] = await database.query<{ count: number }>(sql, [url]);
  return row?.count ?? 0;
}
