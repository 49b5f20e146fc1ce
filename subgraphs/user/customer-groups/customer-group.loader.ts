import type { Database } from '../../../platform/database/database';
import { createLoader } from '../../../platform/loaders/create-loader';
import { createPageLoader } from '../../../platform/loaders/create-page-loader';
import { manyRowsPerKey, oneRowPerKey } from '../../../platform/loaders/group-rows';
import { findGroupsById } from './customer-group.store';
import {
  countGroupsOfAccounts,
  countMembersOfGroups,
  listGroupsOfAccounts,
  listMembersOfGroups,
} from './customer-group-member.store';

/** Loaders of one request over customer groups. */
export type CustomerGroupLoaders = ReturnType<typeof createCustomerGroupLoaders>;

const named = (loader: string) => ({ subgraph: 'user', loader });

export function createCustomerGroupLoaders(database: Database) {
  return {
    groupById: createLoader(named('customerGroupById'), async (ids: readonly string[]) =>
      oneRowPerKey(ids, await findGroupsById(database, ids), (row) => row.id),
    ),
    groupsOfAccount: createPageLoader(named('customerGroupsOfAccount'), async (accountIds, page, _args: null) =>
      manyRowsPerKey(accountIds, await listGroupsOfAccounts(database, accountIds, page), (row) => row.account_id),
    ),
    groupCountOfAccount: createLoader(named('customerGroupCountOfAccount'), async (accountIds: readonly string[]) => {
      const counts = await countGroupsOfAccounts(database, accountIds);
      return oneRowPerKey(accountIds, counts, (row) => row.account_id).map((row) => row?.count ?? 0);
    }),
    membersOfGroup: createPageLoader(named('membersOfCustomerGroup'), async (groupIds, page, _args: null) =>
      manyRowsPerKey(groupIds, await listMembersOfGroups(database, groupIds, page), (row) => row.group_id),
    ),
    memberCountOfGroup: createLoader(named('memberCountOfCustomerGroup'), async (groupIds: readonly string[]) => {
      const counts = await countMembersOfGroups(database, groupIds);
      return oneRowPerKey(groupIds, counts, (row) => row.group_id).map((row) => row?.count ?? 0);
    }),
  };
}
