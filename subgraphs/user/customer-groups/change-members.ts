import type { Database } from '../../../platform/database/database';
import { violatedConstraint } from '../../../platform/database/violated-constraint';
import { accepted, type Outcome, refused } from '../../../platform/errors/outcome';
import { decodeId } from '../../../platform/ids/typed-id';
import { assertBatchSize } from '../../../platform/imports/batch-size';
import { type MissingGroupCode, missingGroup } from './change-customer-group';
import { type CustomerGroupRow, findGroupsById } from './customer-group.store';
import { deleteMembers, insertMembers } from './customer-group-member.store';

async function groupOf(database: Database, id: string): Promise<Outcome<CustomerGroupRow, MissingGroupCode>> {
  const [group] = await findGroupsById(database, [id]);
  return group ? accepted(group) : missingGroup();
}

const accountsOf = (userIds: readonly string[]) => {
  assertBatchSize(userIds);
  return [...new Set(userIds.map((id) => decodeId('user', id)))];
};

/**
 * Puts users into a group: all of them or, when one does not exist, none.
 *
 * @throws GraphQLError `TOO_MANY_ITEMS` for more than 250
 */
export async function addMembers(
  database: Database,
  groupId: string,
  userIds: readonly string[],
): Promise<Outcome<CustomerGroupRow, MissingGroupCode | 'USER_NOT_FOUND'>> {
  const accounts = accountsOf(userIds);
  try {
    await insertMembers(database, groupId, accounts);
  } catch (error) {
    const violated = violatedConstraint(error);
    if (violated === 'customer_group_member_group_id_fkey') return missingGroup();
    if (violated !== 'customer_group_member_account_id_fkey') throw error;
    return refused('USER_NOT_FOUND', 'One of the users does not exist; none was added.', ['userIds']);
  }
  return groupOf(database, groupId);
}

/** Takes users out of a group; who is not in it stays out. @throws GraphQLError `TOO_MANY_ITEMS` for more than 250 */
export async function removeMembers(
  database: Database,
  groupId: string,
  userIds: readonly string[],
): Promise<Outcome<CustomerGroupRow, MissingGroupCode>> {
  await deleteMembers(database, groupId, accountsOf(userIds));
  return groupOf(database, groupId);
}
