import { isEmail, normaliseEmail } from '../../../platform/email/normalise-email';
import type { UserError } from '../../../platform/errors/user-error-type';
import { inputDigest } from '../../../platform/imports/input-digest';
import { checkPassword } from '../account/password-rules';
import { checkProfile, type ProfileInput, tidyProfile } from '../account/profile-rules';

/** A user as another system knows it. */
export interface ImportedUser extends ProfileInput {
  externalReference: string;
  email: string;
  roles?: readonly string[] | null;
  password?: string | null;
}

/** An item that can be written as far as it alone can tell. */
export interface ImportItem {
  reference: string;
  email: string;
  displayName: string;
  profile: ProfileInput;
  /** `null` to leave roles as they are. */
  roles: string[] | null;
  password: string | null;
  digest: string;
}

/** Characters of a reference: other systems' ids and addresses. */
const maxReferenceLength = 255;

/** Field paths of an import begin in the item, not in `input`. */
const inItem = (error: UserError): UserError => ({
  ...error,
  field: error.field?.filter((step) => step !== 'input') ?? null,
});

/**
 * The password is no part of the digest: a fingerprint of it would lie in the database beside the real hash, and be as
 * good as none to whoever guesses. It counts for new accounts only.
 */
function digestOf({ password: _, ...rest }: ImportedUser): string {
  return inputDigest(rest);
}

/** Reads one item of an import. @returns it, or every reason why it fails */
export function checkImportItem(given: ImportedUser): ImportItem | { errors: UserError[] } {
  const email = normaliseEmail(given.email);
  const profile = tidyProfile(given);
  const displayName = profile.displayName ?? profile.firstName ?? 'Customer';
  const errors: UserError[] = checkProfile({ ...profile, displayName: profile.displayName ?? undefined });
  if (given.externalReference === '' || given.externalReference.length > maxReferenceLength) {
    const message = `A reference has 1 to ${maxReferenceLength} characters.`;
    errors.push({ field: ['externalReference'], message, code: 'INVALID_REFERENCE' });
  }
  if (!isEmail(email)) {
    errors.push({ field: ['email'], message: 'This cannot be an e-mail address.', code: 'INVALID_EMAIL' });
  }
  if (typeof given.password === 'string') {
    errors.push(...checkPassword(given.password, email, ['password']).userErrors);
  }
  if (errors.length > 0) return { errors: errors.map(inItem) };
  return {
    reference: given.externalReference,
    email,
    displayName,
    profile,
    roles: given.roles ? [...new Set(given.roles)] : null,
    password: given.password ?? null,
    digest: digestOf(given),
  };
}
