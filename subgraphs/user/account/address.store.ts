import type { Database } from '../../../platform/database/database';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';
import type { AddressInput } from './address-rules';

/** An address as it is stored. */
export interface AddressRow {
  id: string;
  account_id: string;
  first_name: string | null;
  last_name: string | null;
  company: string | null;
  line1: string;
  line2: string | null;
  city: string;
  region: string | null;
  postal_code: string | null;
  country_code: string;
  phone: string | null;
  is_default: boolean;
}

/** Column of each input field. */
const columnOf: Record<keyof AddressInput, string> = {
  firstName: 'first_name',
  lastName: 'last_name',
  company: 'company',
  line1: 'line1',
  line2: 'line2',
  city: 'city',
  region: 'region',
  postalCode: 'postal_code',
  countryCode: 'country_code',
  phone: 'phone',
};

const columns = ['id', 'account_id', ...Object.values(columnOf), 'is_default'].map((name) => `d.${name}`).join(', ');

/** Addresses by id, in no order. */
export function findAddressesById(database: Database, ids: readonly string[]): Promise<AddressRow[]> {
  return database.query(`select ${columns} from address d where d.id = any($1::uuid[])`, [ids]);
}

/** The same page of the addresses of many accounts, in the order in which they were added. */
export function listAddressesOfAccounts(
  database: Database,
  accountIds: readonly string[],
  page: PageRequest,
): Promise<(AddressRow & { cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const parents = parameters.add(accountIds, 'uuid[]');
  const keyset = keysetPage({ columns: [{ sql: 'd.id', type: 'uuid' }], descending: false, page, parameters });
  return database.query(
    `select child.* from unnest(${parents}) as parent (id)
     cross join lateral (
       select ${columns}, ${keyset.select} from address d
       where d.account_id = parent.id and ${keyset.where}
       order by ${keyset.orderBy} limit ${keyset.limit}
     ) child`,
    parameters.values,
  );
}

/** Number of addresses of each account that has any. */
export function countAddressesOfAccounts(
  database: Database,
  accountIds: readonly string[],
): Promise<{ account_id: string; count: number }[]> {
  return database.query(
    'select account_id, count(*)::integer as count from address where account_id = any($1::uuid[]) group by account_id',
    [accountIds],
  );
}

const given = (input: AddressInput) =>
  (Object.keys(columnOf) as (keyof AddressInput)[]).filter((name) => input[name] !== undefined);

/** Stores an address of an account that is locked. */
export async function insertAddress(
  transaction: Database,
  address: { id: string; accountId: string; isDefault: boolean; input: AddressInput },
): Promise<AddressRow> {
  const names = given(address.input);
  const values = [address.id, address.accountId, address.isDefault, ...names.map((name) => address.input[name])];
  const rows = await transaction.query<AddressRow>(
    `insert into address as d (id, account_id, is_default${names.map((name) => `, ${columnOf[name]}`).join('')})
     values (${values.map((_, index) => `$${index + 1}`).join(', ')}) returning ${columns}`,
    values,
  );
  return rows[0] as AddressRow;
}

/** Changes an address: `undefined` leaves a value as it is. @returns the row, `null` when there is none */
export async function updateAddress(database: Database, id: string, input: AddressInput): Promise<AddressRow | null> {
  const parameters = new SqlParameters();
  const address = parameters.add(id, 'uuid');
  const assignments = given(input).map((name) => `${columnOf[name]} = ${parameters.add(input[name], 'text')}`);
  const [row] = await database.query<AddressRow>(
    `update address d set ${[...assignments, 'updated_at = now()'].join(', ')} where d.id = ${address}
     returning ${columns}`,
    parameters.values,
  );
  return row ?? null;
}

/** Deletes an address. @returns the row as it was, `null` when there was none */
export async function deleteAddress(transaction: Database, id: string): Promise<AddressRow | null> {
  const [row] = await transaction.query<AddressRow>(`delete from address d where d.id = $1 returning ${columns}`, [id]);
  return row ?? null;
}

/** Leaves an account that is locked without a default address. */
export async function clearDefaultAddress(transaction: Database, accountId: string): Promise<void> {
  await transaction.query('update address set is_default = false where account_id = $1 and is_default', [accountId]);
}

/** Makes an address the default one; no other may be. @returns the row, `null` when there is none */
export async function markDefaultAddress(transaction: Database, id: string): Promise<AddressRow | null> {
  const [row] = await transaction.query<AddressRow>(
    `update address d set is_default = true, updated_at = now() where d.id = $1 returning ${columns}`,
    [id],
  );
  return row ?? null;
}

/** Makes the address that was added last the default one, if there is any. */
export async function markNewestAddressDefault(transaction: Database, accountId: string): Promise<void> {
  await transaction.query(
    `update address set is_default = true
     where id = (select id from address where account_id = $1 order by id desc limit 1)`,
    [accountId],
  );
}
