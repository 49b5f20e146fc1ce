import type { Database } from '../../../platform/database/database';
import { accepted, type Outcome, refused, refusedFor } from '../../../platform/errors/outcome';
import { newUuid } from '../../../platform/ids/typed-id';
import { lockAccount } from './account.store';
import {
  type AddressRow,
  clearDefaultAddress,
  countAddressesOfAccounts,
  deleteAddress,
  findAddressesById,
  insertAddress,
  markDefaultAddress,
  markNewestAddressDefault,
  updateAddress,
} from './address.store';
import { type AddressCode, type AddressInput, checkAddress, tidyAddress } from './address-rules';

/** Addresses of one account: more is a program that forgets to delete. */
export const maxAddresses = 100;

/** Adds an address. The first one is the default one whether asked for or not. */
export async function createAddress(
  database: Database,
  accountId: string,
  given: AddressInput & { isDefault?: boolean | null },
): Promise<Outcome<AddressRow, AddressCode | 'TOO_MANY_ADDRESSES' | 'USER_NOT_FOUND'>> {
  const input = tidyAddress(given);
  const wrong = checkAddress(input, true);
  if (wrong.length > 0) return refusedFor(wrong);
  return database.transaction(async (transaction) => {
    if (!(await lockAccount(transaction, accountId))) return refused('USER_NOT_FOUND', 'The account is gone.');
    const [counted] = await countAddressesOfAccounts(transaction, [accountId]);
    const count = counted?.count ?? 0;
    if (count >= maxAddresses) return refused('TOO_MANY_ADDRESSES', `An account has up to ${maxAddresses} addresses.`);
    const isDefault = count === 0 || given.isDefault === true;
    if (isDefault) await clearDefaultAddress(transaction, accountId);
    return accepted(await insertAddress(transaction, { id: newUuid(), accountId, isDefault, input }));
  });
}

const gone = () => refused('ADDRESS_NOT_FOUND' as const, 'There is no such address.', ['id']);

/** Changes an address. */
export async function changeAddress(
  database: Database,
  id: string,
  given: AddressInput,
): Promise<Outcome<AddressRow, AddressCode | 'ADDRESS_NOT_FOUND'>> {
  const input = tidyAddress(given);
  const wrong = checkAddress(input, false);
  if (wrong.length > 0) return refusedFor(wrong);
  const row = await updateAddress(database, id, input);
  return row ? accepted(row) : gone();
}

/** Deletes an address; when it was the default one, the newest of the others is from then on. */
export function removeAddress(
  database: Database,
  address: AddressRow,
): Promise<Outcome<AddressRow, 'ADDRESS_NOT_FOUND'>> {
  return database.transaction(async (transaction) => {
    await lockAccount(transaction, address.account_id);
    const deleted = await deleteAddress(transaction, address.id);
    if (deleted?.is_default) await markNewestAddressDefault(transaction, address.account_id);
    return deleted ? accepted(deleted) : gone();
  });
}

/** Makes an address the default one of its account. */
export function setDefaultAddress(
  database: Database,
  address: AddressRow,
): Promise<Outcome<AddressRow, 'ADDRESS_NOT_FOUND'>> {
  return database.transaction(async (transaction) => {
    await lockAccount(transaction, address.account_id);
    const [found] = await findAddressesById(transaction, [address.id]);
    if (!found) return gone();
    await clearDefaultAddress(transaction, address.account_id);
    return accepted((await markDefaultAddress(transaction, address.id)) as AddressRow);
  });
}
