import { accepted, type Outcome, refused } from '../../../platform/errors/outcome';
import { commonPasswords } from './common-passwords';

/** NIST SP 800-63B, 5.1.1.2: at least 8 characters. */
const minLength = 8;
/** NIST asks for room for at least 64; more than this no one types, and each is work for the hash. */
const maxLength = 128;

/** Why a password cannot be chosen. */
export type PasswordCode = 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_TOO_COMMON';

/** Descriptions of the codes, for the mutations that set a password. */
export const passwordCodes: Record<PasswordCode, string> = {
  PASSWORD_TOO_SHORT: `A password has at least ${minLength} characters.`,
  PASSWORD_TOO_LONG: `A password has at most ${maxLength} characters.`,
  PASSWORD_TOO_COMMON: 'The password is among those that are tried first: a common one, or the e-mail address.',
};

/** The same characters typed on two keyboards may be two byte sequences; a password is hashed in one of them. */
export const normalisePassword = (password: string) => password.normalize('NFKC');

function isCommon(password: string, email: string): boolean {
  const text = password.toLowerCase();
  const isOneCharacter = new Set(text).size === 1;
  return isOneCharacter || commonPasswords.has(text) || text === email || text === email.split('@')[0];
}

/**
 * Whether a password may be chosen: its length in characters, and not one of those that an attacker tries first. There
 * are no rules about kinds of characters: they make passwords predictable and not strong (NIST SP 800-63B, appendix A).
 *
 * @param email normalised; a password equal to it, or to the part before its @, is refused
 * @param field path of the input field, for the refusal
 */
export function checkPassword(password: string, email: string, field: string[]): Outcome<string, PasswordCode> {
  const normalised = normalisePassword(password);
  const length = [...normalised].length;
  if (length < minLength) return refused('PASSWORD_TOO_SHORT', passwordCodes.PASSWORD_TOO_SHORT, field);
  if (length > maxLength) return refused('PASSWORD_TOO_LONG', passwordCodes.PASSWORD_TOO_LONG, field);
  if (isCommon(normalised, email)) return refused('PASSWORD_TOO_COMMON', passwordCodes.PASSWORD_TOO_COMMON, field);
  return accepted(normalised);
}
