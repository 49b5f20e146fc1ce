import type { Database } from '../../../platform/database/database';
import { createLoader } from '../../../platform/loaders/create-loader';
import { manyRowsPerKey, oneRowPerKey } from '../../../platform/loaders/group-rows';
import { findApiKeysById } from './api-key.store';
import { findRolesById, listRolesOfAccounts } from './role.store';

/** Loaders of one request over roles and API keys. */
export type AccessLoaders = ReturnType<typeof createAccessLoaders>;

const named = (loader: string) => ({ subgraph: 'user', loader });

export function createAccessLoaders(database: Database) {
  return {
    rolesOfAccount: createLoader(named('rolesOfAccount'), async (accountIds: readonly string[]) =>
      manyRowsPerKey(accountIds, await listRolesOfAccounts(database, accountIds), (row) => row.account_id),
    ),
    roleById: createLoader(named('roleById'), async (ids: readonly string[]) =>
      oneRowPerKey(ids, await findRolesById(database, ids), (row) => row.id),
    ),
    apiKeyById: createLoader(named('apiKeyById'), async (ids: readonly string[]) =>
      oneRowPerKey(ids, await findApiKeysById(database, ids), (row) => row.id),
    ),
  };
}
