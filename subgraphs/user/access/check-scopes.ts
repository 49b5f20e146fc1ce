import type { UserError } from '../../../platform/errors/user-error-type';
import { allScopes, type Scope } from '../../../platform/identity/viewer';

/** Why scopes cannot be given. */
export type ScopeCode = 'UNKNOWN_SCOPE' | 'SCOPE_NOT_HELD';

/** Descriptions of the codes, for the mutations that give scopes. */
export const scopeCodes: Record<ScopeCode, string> = {
  UNKNOWN_SCOPE: `There is no such scope. There are ${allScopes.join(', ')}.`,
  SCOPE_NOT_HELD: 'Nobody can give, take away or change a scope that they do not hold.',
};

/**
 * What forbids giving these scopes: a right to manage accounts or keys must not be a way to every other right.
 *
 * @param held scopes of the one who gives
 */
export function checkScopes(
  scopes: readonly string[],
  held: readonly string[],
  field: string[],
): UserError<ScopeCode>[] {
  const unknown = scopes.filter((scope) => !allScopes.includes(scope as Scope));
  if (unknown.length > 0) {
    return [{ field, message: `There is no scope "${unknown[0]?.slice(0, 64)}".`, code: 'UNKNOWN_SCOPE' }];
  }
  const notHeld = scopes.filter((scope) => !held.includes(scope));
  if (notHeld.length === 0) return [];
  return [{ field, message: `You do not hold ${notHeld.join(', ')} yourself.`, code: 'SCOPE_NOT_HELD' }];
}
