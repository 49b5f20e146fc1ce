import type { Database } from '../../../platform/database/database';
import { jsonRows } from '../../../platform/database/json-rows';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import { upsertStatement } from '../../../platform/database/upsert-statement';
import type { PageRequest } from '../../../platform/paging/page-args';

/** An author as it is read. */
export interface AuthorRow {
  id: string;
  handle: string;
  name: string;
  bio: string | null;
  avatar_id: string | null;
  user_id: string | null;
  external_reference: string | null;
}

/** An author as it is written. */
export interface AuthorWrite extends AuthorRow {
  import_digest: string | null;
}

const columns = 'a.id, a.handle, a.name, a.bio, a.avatar_id, a.user_id, a.external_reference';

const save = upsertStatement({
  table: 'author',
  key: ['id'],
  columns: {
    ...{ id: 'uuid', handle: 'text', name: 'text', bio: 'text', avatar_id: 'uuid', user_id: 'uuid' },
    ...{ external_reference: 'text', import_digest: 'text' },
  },
  onReplace: 'updated_at = now()',
});

/** Authors by id, in no order. */
export function findAuthorsById(database: Database, ids: readonly string[]): Promise<AuthorRow[]> {
  return database.query(`select ${columns} from author a where a.id = any($1::uuid[])`, [ids]);
}

/** Authors by handle, in no order. */
export function findAuthorsByHandle(database: Database, handles: readonly string[]): Promise<AuthorRow[]> {
  return database.query(`select ${columns} from author a where a.handle = any($1::text[])`, [handles]);
}

/** The author, locked until the transaction ends. */
export async function lockAuthor(transaction: Database, id: string): Promise<AuthorWrite | null> {
  const [row] = await transaction.query<AuthorWrite>(
    `select ${columns}, a.import_digest from author a where a.id = $1 for update`,
    [id],
  );
  return row ?? null;
}

/** What is stored under external references. */
export function findImportedAuthors(
  database: Database,
  references: readonly string[],
): Promise<{ id: string; external_reference: string; import_digest: string | null; handle: string }[]> {
  return database.query(
    'select id, external_reference, import_digest, handle from author where external_reference = any($1::text[])',
    [references],
  );
}

/** One page of all authors, by name. */
export function listAuthors(
  database: Database,
  page: PageRequest,
): Promise<(AuthorRow & { cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const sortColumns = [
    { sql: 'a.name', type: 'text' },
    { sql: 'a.id', type: 'uuid' },
  ];
  const keyset = keysetPage({ columns: sortColumns, descending: false, page, parameters });
  return database.query(
    `select ${columns}, ${keyset.select} from author a
     where ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`,
    parameters.values,
  );
}

/** Number of authors. */
export async function countAuthors(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>('select count(*)::integer as count from author');
  return row?.count ?? 0;
}

/** Inserts authors, or replaces those whose id is there. */
export async function saveAuthors(database: Database, rows: readonly AuthorWrite[]): Promise<void> {
  if (rows.length > 0) await database.query(save, [jsonRows(rows)]);
}

/** @returns whether there was one to delete */
export async function deleteAuthorRow(database: Database, id: string): Promise<boolean> {
  const rows = await database.query('delete from author where id = $1 returning id', [id]);
  return rows.length > 0;
}
