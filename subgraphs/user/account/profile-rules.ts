import type { UserError } from '../../../platform/errors/user-error-type';

/** Characters in a name; longer ones are pasted texts. */
const maxNameLength = 100;

/** Digits with the usual separators; E.164 numbers have up to 15 digits, extensions a few more. */
const phonePattern = /^\+?[0-9][0-9 ().\-/x]{2,29}$/;

const controlCharacters = /\p{Cc}/u;

/** What an account says about a person. `undefined` leaves a value as it is, `null` removes it. */
export interface ProfileInput {
  displayName?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  phone?: string | null;
}

/** Why a profile was refused. */
export type ProfileCode = 'INVALID_NAME' | 'INVALID_PHONE';

/** Descriptions of the codes, for the mutations that take a profile. */
export const profileCodes: Record<ProfileCode, string> = {
  INVALID_NAME: `A name has up to ${maxNameLength} characters on one line; the display name at least one.`,
  INVALID_PHONE: 'A phone number has 3 to 30 digits, spaces and signs, such as "+49 30 123456".',
};

/** Text without space around it; `null` for an empty one. */
export function tidy(text: string | null | undefined): string | null | undefined {
  return typeof text === 'string' ? text.trim() || null : text;
}

const isName = (name: string) => [...name].length <= maxNameLength && !controlCharacters.test(name);

/** A profile without space around its texts. */
export function tidyProfile(input: ProfileInput): ProfileInput {
  return {
    displayName: tidy(input.displayName),
    firstName: tidy(input.firstName),
    lastName: tidy(input.lastName),
    phone: tidy(input.phone),
  };
}

/** What is wrong with a tidied profile; nothing when the list is empty. */
export function checkProfile(profile: ProfileInput): UserError<ProfileCode>[] {
  const wrong: UserError<ProfileCode>[] = [];
  for (const name of ['displayName', 'firstName', 'lastName'] as const) {
    const value = profile[name];
    const isMissing = name === 'displayName' && value === null;
    if (isMissing || (typeof value === 'string' && !isName(value))) {
      wrong.push({ field: ['input', name], message: profileCodes.INVALID_NAME, code: 'INVALID_NAME' });
    }
  }
  if (typeof profile.phone === 'string' && !phonePattern.test(profile.phone)) {
    wrong.push({ field: ['input', 'phone'], message: profileCodes.INVALID_PHONE, code: 'INVALID_PHONE' });
  }
  return wrong;
}
