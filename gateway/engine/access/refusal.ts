import { engineErrorCodes } from '../engine-error';
import { alternativesText, authenticatedDemand, type Demand } from './demand';
import type { GuardedField } from './operation-access';

/** Why a field is taken out of an operation. */
export interface Refusal {
  message: string;
  extensions: { code: string; reason: 'UNAUTHENTICATED' | 'FORBIDDEN' };
}

/** Policies are not named: unlike scopes, they are no vocabulary that clients ask for. */
function messageOf(coordinate: string, isSignedIn: boolean, unmet: Demand | undefined): string {
  if (!isSignedIn) return `Sign in to use ${coordinate}.`;
  return unmet?.kind === 'scopes'
    ? `${coordinate} needs ${alternativesText(unmet.anyOf)}.`
    : `${coordinate} is not granted to you.`;
}

/**
 * Why a field is refused. The directives are part of the schema, so that the message may say what would help.
 *
 * @param unmet every demand of the operation that its sender does not meet
 * @returns `null` for a field that the sender may have
 */
export function refusalOf({ coordinate, demands }: GuardedField, unmet: ReadonlySet<Demand>): Refusal | null {
  const own = demands.filter((demand) => unmet.has(demand));
  if (own.length === 0) return null;
  const isSignedIn = !unmet.has(authenticatedDemand);
  return {
    message: messageOf(coordinate, isSignedIn, own[0]),
    extensions: { code: engineErrorCodes.unauthorized, reason: isSignedIn ? 'FORBIDDEN' : 'UNAUTHENTICATED' },
  };
}
