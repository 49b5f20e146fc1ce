import type { Database } from '../../../platform/database/database';
import type { UserError } from '../../../platform/errors/user-error-type';
import { checkScopes } from './check-scopes';
import { findRolesByHandle, listRolesOfAccounts, type RoleRow, replaceAccountRoles } from './role.store';

/** Why roles were not given. */
export type GrantCode = 'ROLE_NOT_FOUND' | 'SCOPE_NOT_HELD';

/** One account and the roles that it shall hold. */
export interface Grant {
  accountId: string;
  /** Handles. */
  roles: readonly string[];
}

/** What is known of roles before they are given. */
export interface RightsTable {
  roleByHandle: ReadonlyMap<string, RoleRow>;
  /** By account id; accounts without a role are left out. */
  rolesOfAccount: ReadonlyMap<string, RoleRow[]>;
}

/** Reads what `checkGrant` compares, for any number of accounts. */
export async function readRights(
  database: Database,
  handles: readonly string[],
  accountIds: readonly string[],
): Promise<RightsTable> {
  const roles = await findRolesByHandle(database, [...new Set(handles)]);
  const held = await listRolesOfAccounts(database, accountIds);
  return {
    roleByHandle: new Map(roles.map((role) => [role.handle, role])),
    rolesOfAccount: Map.groupBy(held, (row) => row.account_id),
  };
}

/** One account's roles, as they are and as they shall be. */
export interface GrantRequest {
  /** Handles. */
  wanted: readonly string[];
  current: readonly RoleRow[];
  known: ReadonlyMap<string, RoleRow>;
  /** Scopes of the giver. */
  held: readonly string[];
  /** Path of the input field, for the refusal. */
  field: string[];
}

/**
 * What forbids one to make an account hold these roles instead of those that it holds: a role that does not exist, or
 * one that gives more than the giver holds, given or taken away.
 */
export function checkGrant({ wanted, current, known, held, field }: GrantRequest): UserError<GrantCode>[] {
  const missing = wanted.find((handle) => !known.has(handle));
  if (missing !== undefined) {
    return [{ field, message: `There is no role "${missing.slice(0, 64)}".`, code: 'ROLE_NOT_FOUND' }];
  }
  const added = wanted.filter((handle) => !current.some((role) => role.handle === handle));
  const removed = current.filter((role) => !wanted.includes(role.handle));
  const changed = [...added.map((handle) => known.get(handle) as RoleRow), ...removed];
  const wrong = checkScopes([...new Set(changed.flatMap((role) => role.scopes))], held, field);
  return wrong.map((error) => ({ ...error, code: 'SCOPE_NOT_HELD' }));
}

/** Makes accounts hold exactly these roles, which were checked. */
export async function replaceRoles(
  transaction: Database,
  grants: readonly Grant[],
  known: ReadonlyMap<string, RoleRow>,
): Promise<void> {
  if (grants.length === 0) return;
  await replaceAccountRoles(
    transaction,
    grants.map(({ accountId, roles }) => ({
      account_id: accountId,
      role_ids: roles.map((handle) => (known.get(handle) as RoleRow).id),
    })),
  );
}
