import type { Database } from '../../../platform/database/database';
import { outcomeTransaction } from '../../../platform/database/outcome-transaction';
import { accepted, type Outcome, refused, refusedFor } from '../../../platform/errors/outcome';
import { checkGrant, type GrantCode, readRights, replaceRoles } from '../access/grant-roles';
import { hasAdmin, lockAdminRole } from '../access/rights-of-account';
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
): Promise<Outcome<string, GrantCode | 'USER_NOT_FOUND' | 'LAST_ADMIN'>> {
  return outcomeTransaction(database, async (transaction) => {
    // Locked first: of two givers the second must compare with what the first has given.
    const exists = await lockAccount(transaction, accountId);
    if (!exists) return refused('USER_NOT_FOUND', 'There is no such user.', ['userId']);
    const { roleByHandle, rolesOfAccount } = await readRights(transaction, roles, [accountId]);
    const current = rolesOfAccount.get(accountId) ?? [];
    const wrong = checkGrant({ wanted: roles, current, known: roleByHandle, held, field: ['roles'] });
    if (wrong.length > 0) return refusedFor(wrong);
    // Two administrators who take each other's role away at once must not both see the other's still there.
    await lockAdminRole(transaction);
    const hadAdmin = await hasAdmin(transaction);
    await replaceRoles(transaction, [{ accountId, roles }], roleByHandle);
    if (hadAdmin && !(await hasAdmin(transaction))) {
      return refused('LAST_ADMIN', 'Make somebody else an administrator first.', ['roles']);
    }
    return accepted(accountId);
  });
}
