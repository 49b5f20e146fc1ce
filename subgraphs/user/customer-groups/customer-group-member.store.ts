import type { Database } from '../../../platform/database/database';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';
import type { CustomerGroupRow } from './customer-group.store';

/** Puts accounts into a group, once. @throws when the group or an account does not exist (foreign keys) */
export async function insertMembers(database: Database, groupId: string, accountIds: readonly string[]): Promise<void> {
  await database.query(
    `insert into customer_group_member (group_id, account_id)
     select $1, given.id from unnest($2::uuid[]) as given (id) order by given.id
     on conflict do nothing`,
    [groupId, accountIds],
  );
}

/** Takes accounts out of a group. */
export async function deleteMembers(database: Database, groupId: string, accountIds: readonly string[]): Promise<void> {
  await database.query('delete from customer_group_member where group_id = $1 and account_id = any($2::uuid[])', [
    groupId,
    accountIds,
  ]);
}

/** The same page of the groups of many accounts, by handle. */
export function listGroupsOfAccounts(
  database: Database,
  accountIds: readonly string[],
  page: PageRequest,
): Promise<(CustomerGroupRow & { account_id: string; cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const parents = parameters.add(accountIds, 'uuid[]');
  const keyset = keysetPage({ columns: [{ sql: 'g.handle', type: 'text' }], descending: false, page, parameters });
  return database.query(
    `select parent.id as account_id, child.* from unnest(${parents}) as parent (id)
     cross join lateral (
       select g.id, g.handle, g.title, g.description, g.created_at, ${keyset.select}
       from customer_group_member m join customer_group g on g.id = m.group_id
       where m.account_id = parent.id and ${keyset.where}
       order by ${keyset.orderBy} limit ${keyset.limit}
     ) child`,
    parameters.values,
  );
}

/** Number of groups of each account that is in any. */
export function countGroupsOfAccounts(
  database: Database,
  accountIds: readonly string[],
): Promise<{ account_id: string; count: number }[]> {
  return database.query(
    `select account_id, count(*)::integer as count from customer_group_member
     where account_id = any($1::uuid[]) group by account_id`,
    [accountIds],
  );
}

/** The same page of the members of many groups: account ids, in the order in which the accounts were made. */
export function listMembersOfGroups(
  database: Database,
  groupIds: readonly string[],
  page: PageRequest,
): Promise<{ group_id: string; account_id: string; cursor_values: string[] }[]> {
  const parameters = new SqlParameters();
  const parents = parameters.add(groupIds, 'uuid[]');
  const keyset = keysetPage({ columns: [{ sql: 'm.account_id', type: 'uuid' }], descending: false, page, parameters });
  return database.query(
    `select child.* from unnest(${parents}) as parent (id)
     cross join lateral (
       select m.group_id, m.account_id, ${keyset.select} from customer_group_member m
       where m.group_id = parent.id and ${keyset.where}
       order by ${keyset.orderBy} limit ${keyset.limit}
     ) child`,
    parameters.values,
  );
}

/** Number of members of each group that has any. */
export function countMembersOfGroups(
  database: Database,
  groupIds: readonly string[],
): Promise<{ group_id: string; count: number }[]> {
  return database.query(
    `select group_id, count(*)::integer as count from customer_group_member
     where group_id = any($1::uuid[]) group by group_id`,
    [groupIds],
  );
}
