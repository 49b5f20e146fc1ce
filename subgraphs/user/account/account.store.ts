import type { Database } from '../../../platform/database/database';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';
import type { ProfileInput } from './profile-rules';

/** An account as it is stored, without its password's hash: only sign-in reads that. */
export interface AccountRow {
  id: string;
  email: string;
  display_name: string;
  first_name: string | null;
  last_name: string | null;
  phone: string | null;
  created_at: Date;
  last_sign_in_at: Date | null;
}

const columns = 'a.id, a.email, a.display_name, a.first_name, a.last_name, a.phone, a.created_at, a.last_sign_in_at';

/** The text that is searched, as the index `account_search` has it. */
const searchText = `(a.email || ' ' || a.display_name || ' ' || coalesce(a.first_name, '') || ' ' || coalesce(a.last_name, ''))`;

/** Accounts by id, in no order. */
export function findAccountsById(database: Database, ids: readonly string[]): Promise<AccountRow[]> {
  return database.query(`select ${columns} from account a where a.id = any($1::uuid[])`, [ids]);
}

function searchCondition(search: string | null, parameters: SqlParameters): string {
  if (search === null) return 'true';
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return `${searchText} ilike ${parameters.add(pattern, 'text')}`;
}

/** One page of the accounts, newest first. @param search text in e-mail or names, `null` for all */
export function listAccounts(
  database: Database,
  page: PageRequest,
  search: string | null,
): Promise<(AccountRow & { cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const condition = searchCondition(search, parameters);
  const keyset = keysetPage({ columns: [{ sql: 'a.id', type: 'uuid' }], descending: true, page, parameters });
  return database.query(
    `select ${columns}, ${keyset.select} from account a
     where ${condition} and ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`,
    parameters.values,
  );
}

/** Number of accounts that the search finds. */
export async function countAccounts(database: Database, search: string | null): Promise<number> {
  const parameters = new SqlParameters();
  const condition = searchCondition(search, parameters);
  const [row] = await database.query<{ count: number }>(
    `select count(*)::integer as count from account a where ${condition}`,
    parameters.values,
  );
  return row?.count ?? 0;
}

/** Stores an account unless its e-mail is taken. @returns the row, or `null` */
export async function insertAccount(
  database: Database,
  account: { id: string; email: string; passwordHash: string; displayName: string } & ProfileInput,
): Promise<AccountRow | null> {
  const [row] = await database.query<AccountRow>(
    `insert into account as a (id, email, password_hash, display_name, first_name, last_name, phone)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (email) do nothing returning ${columns}`,
    [
      account.id,
      account.email,
      account.passwordHash,
      account.displayName,
      account.firstName ?? null,
      account.lastName ?? null,
      account.phone ?? null,
    ],
  );
  return row ?? null;
}

/** Changes a profile: `undefined` leaves a value as it is. @returns the row, `null` when there is no such account */
export async function updateProfile(database: Database, id: string, profile: ProfileInput): Promise<AccountRow | null> {
  const parameters = new SqlParameters();
  const account = parameters.add(id, 'uuid');
  const changes = [
    ['display_name', profile.displayName],
    ['first_name', profile.firstName],
    ['last_name', profile.lastName],
    ['phone', profile.phone],
  ].filter(([, value]) => value !== undefined);
  const assignments = changes.map(([column, value]) => `${column} = ${parameters.add(value, 'text')}`);
  const [row] = await database.query<AccountRow>(
    `update account a set ${[...assignments, 'updated_at = now()'].join(', ')} where a.id = ${account} returning ${columns}`,
    parameters.values,
  );
  return row ?? null;
}

/** Keeps others from changing what hangs on an account until the transaction ends. @returns whether it exists */
export async function lockAccount(transaction: Database, id: string): Promise<boolean> {
  const rows = await transaction.query('select id from account where id = $1 for no key update', [id]);
  return rows.length === 1;
}
