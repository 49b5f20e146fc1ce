import type { Database } from '../../../platform/database/database';
import { adminRole, customerRole } from './built-in-roles';
import { countHolders, insertAccountRole, listRolesOfAccounts, lockRole, type RoleRow } from './role.store';

/** What an account may do. */
export interface Rights {
  /** Handles. */
  roles: string[];
  scopes: string[];
}

/** The rights that roles give together; each scope once, in alphabetical order. */
export function rightsOf(roles: readonly Pick<RoleRow, 'handle' | 'scopes'>[]): Rights {
  return {
    roles: roles.map((role) => role.handle),
    scopes: [...new Set(roles.flatMap((role) => role.scopes))].sort(),
  };
}

/** The rights of one account, as they are now. */
export async function rightsOfAccount(database: Database, accountId: string): Promise<Rights> {
  return rightsOf(await listRolesOfAccounts(database, [accountId]));
}

/** Gives accounts the role that everybody has who registers. */
export function grantCustomerRole(transaction: Database, accountIds: readonly string[]): Promise<void> {
  return insertAccountRole(transaction, accountIds, customerRole);
}

/**
 * Makes an account the installation's first administrator, unless it has one.
 *
 * @returns `false` when there is an administrator already
 */
export async function grantFirstAdminRole(transaction: Database, accountId: string): Promise<boolean> {
  await lockAdminRole(transaction);
  if (await hasAdmin(transaction)) return false;
  await insertAccountRole(transaction, [accountId], adminRole);
  return true;
}

/** Whether anybody holds the role of an administrator. */
export async function hasAdmin(database: Database): Promise<boolean> {
  return (await countHolders(database, adminRole)) > 0;
}

/** Has others who change who is an administrator wait for this transaction's end. */
export function lockAdminRole(transaction: Database): Promise<void> {
  return lockRole(transaction, adminRole);
}
