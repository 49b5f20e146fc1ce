import type { Database } from '../../../platform/database/database';
import { accepted, type Outcome, refused, refusedFor } from '../../../platform/errors/outcome';
import { checkGrant, type GrantCode, readRights, replaceRoles } from '../access/grant-roles';
import { lockAccount } from './account.store';

/**
 * Makes a user hold exactly these roles.
 *
 * @param roles handles
 * @param held scopes of the one who gives them
 * @returns the account's id
 */
export function setUserRoles(
  database: Database,
  accountId: string,
  roles: readonly string[],
  held: readonly string[],
): Promise<Outcome<string, GrantCode | 'USER_NOT_FOUND'>> {
  return database.transaction(async (transaction) => {
    // Locked first: of two givers the second must compare with what the first has given.
    const exists = await lockAccount(transaction, accountId);
    if (!exists) return refused('USER_NOT_FOUND', 'There is no such user.', ['userId']);
    const { roleByHandle, rolesOfAccount } = await readRights(transaction, roles, [accountId]);
    const current = rolesOfAccount.get(accountId) ?? [];
    const wrong = checkGrant({ wanted: roles, current, known: roleByHandle, held, field: ['roles'] });
    if (wrong.length > 0) return refusedFor(wrong);
    await replaceRoles(transaction, [{ accountId, roles }], roleByHandle);
    return accepted(accountId);
  });
}
