import type { Database } from '../../../platform/database/database';
import { accepted, type Outcome, refused, refusedFor } from '../../../platform/errors/outcome';
import type { UserError } from '../../../platform/errors/user-error-type';
import { isHandle, slugify } from '../../../platform/ids/handle';
import { newUuid } from '../../../platform/ids/typed-id';
import { checkScopes, type ScopeCode } from './check-scopes';
import { deleteRole, findRolesById, insertRole, type RoleRow, updateRole } from './role.store';

/** Characters in the name of a role. */
const maxTitleLength = 100;

/** Why a role was not created. */
export type RoleCreateCode = ScopeCode | 'HANDLE_TAKEN' | 'INVALID_HANDLE' | 'INVALID_TITLE';
/** Why a role was not deleted. */
export type RoleDeleteCode = 'ROLE_NOT_FOUND' | 'ROLE_BUILT_IN' | 'SCOPE_NOT_HELD';
/** Why a role was not changed. */
export type RoleUpdateCode = ScopeCode | 'INVALID_TITLE' | RoleDeleteCode;

/** Descriptions of the codes. */
export const roleCodes = {
  HANDLE_TAKEN: 'Another role has this handle.',
  INVALID_HANDLE: 'A handle has lower-case letters, digits and single hyphens, up to 120 characters.',
  INVALID_TITLE: `A title has 1 to ${maxTitleLength} characters.`,
  ROLE_NOT_FOUND: 'There is no such role.',
  ROLE_BUILT_IN: 'The role comes with the platform and cannot be changed.',
};

function checkTitle(title: string | null): UserError<'INVALID_TITLE'>[] {
  const isTitle = title !== null && title.length >= 1 && title.length <= maxTitleLength;
  return isTitle ? [] : [{ field: ['input', 'title'], message: roleCodes.INVALID_TITLE, code: 'INVALID_TITLE' }];
}

/** Each scope once, in alphabetical order. */
const tidyScopes = (scopes: readonly string[]) => [...new Set(scopes)].sort();

/** Creates a role. @param held scopes of the one who creates it */
export async function createRole(
  database: Database,
  given: { handle?: string | null; title: string; scopes: readonly string[] },
  held: readonly string[],
): Promise<Outcome<RoleRow, RoleCreateCode>> {
  const title = given.title.trim();
  const handle = given.handle ?? slugify(title);
  const wrong: UserError<RoleCreateCode>[] = [
    ...checkTitle(title),
    ...checkScopes(given.scopes, held, ['input', 'scopes']),
  ];
  if (!isHandle(handle)) {
    wrong.push({ field: ['input', 'handle'], message: roleCodes.INVALID_HANDLE, code: 'INVALID_HANDLE' });
  }
  if (wrong.length > 0) return refusedFor(wrong);
  const row = await insertRole(database, { id: newUuid(), handle, title, scopes: tidyScopes(given.scopes) });
  return row ? accepted(row) : refused('HANDLE_TAKEN', roleCodes.HANDLE_TAKEN, ['input', 'handle']);
}

/** Why a guarded change of a role did not take place. */
async function whyUntouched(database: Database, id: string): Promise<Outcome<RoleRow, RoleDeleteCode>> {
  const [role] = await findRolesById(database, [id]);
  if (!role) return refused('ROLE_NOT_FOUND', roleCodes.ROLE_NOT_FOUND, ['id']);
  if (role.built_in) return refused('ROLE_BUILT_IN', roleCodes.ROLE_BUILT_IN, ['id']);
  return refused('SCOPE_NOT_HELD', 'The role gives scopes that you do not hold yourself.', ['id']);
}

/** Changes a role, for everybody who holds it. */
export async function changeRole(
  database: Database,
  id: string,
  given: { title?: string | null; scopes?: readonly string[] | null },
  held: readonly string[],
): Promise<Outcome<RoleRow, RoleUpdateCode>> {
  const title = given.title?.trim() ?? null;
  const scopes = given.scopes ?? null;
  const wrong: UserError<RoleUpdateCode>[] = [
    ...(given.title === undefined || given.title === null ? [] : checkTitle(title)),
    ...checkScopes(scopes ?? [], held, ['input', 'scopes']),
  ];
  if (wrong.length > 0) return refusedFor(wrong);
  const row = await updateRole(database, { id, title, scopes: scopes && tidyScopes(scopes), held });
  return row ? accepted(row) : whyUntouched(database, id);
}

/** Deletes a role; who held it holds it no more. */
export async function removeRole(
  database: Database,
  id: string,
  held: readonly string[],
): Promise<Outcome<RoleRow, RoleDeleteCode>> {
  const row = await deleteRole(database, id, held);
  return row ? accepted(row) : whyUntouched(database, id);
}
