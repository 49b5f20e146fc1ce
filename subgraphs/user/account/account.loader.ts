import type { Database } from '../../../platform/database/database';
import { createLoader } from '../../../platform/loaders/create-loader';
import { createPageLoader } from '../../../platform/loaders/create-page-loader';
import { manyRowsPerKey, oneRowPerKey } from '../../../platform/loaders/group-rows';
import { findAccountsById } from './account.store';
import { countAddressesOfAccounts, findAddressesById, listAddressesOfAccounts } from './address.store';

/** Loaders of one request over accounts and addresses. */
export type AccountLoaders = ReturnType<typeof createAccountLoaders>;

const named = (loader: string) => ({ subgraph: 'user', loader });

export function createAccountLoaders(database: Database) {
  return {
    accountById: createLoader(named('accountById'), async (ids: readonly string[]) =>
      oneRowPerKey(ids, await findAccountsById(database, ids), (row) => row.id),
    ),
    addressById: createLoader(named('addressById'), async (ids: readonly string[]) =>
      oneRowPerKey(ids, await findAddressesById(database, ids), (row) => row.id),
    ),
    addressesOfAccount: createPageLoader(named('addressesOfAccount'), async (accountIds, page, _args: null) =>
      manyRowsPerKey(accountIds, await listAddressesOfAccounts(database, accountIds, page), (row) => row.account_id),
    ),
    addressCountOfAccount: createLoader(named('addressCountOfAccount'), async (accountIds: readonly string[]) => {
      const counts = await countAddressesOfAccounts(database, accountIds);
      return oneRowPerKey(accountIds, counts, (row) => row.account_id).map((row) => row?.count ?? 0);
    }),
  };
}
