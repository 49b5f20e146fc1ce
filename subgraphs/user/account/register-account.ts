import type { Database } from '../../../platform/database/database';
import { isEmail, normaliseEmail } from '../../../platform/email/normalise-email';
import { accepted, type Outcome, refused, refusedFor } from '../../../platform/errors/outcome';
import type { UserError } from '../../../platform/errors/user-error-type';
import { newUuid } from '../../../platform/ids/typed-id';
import { grantCustomerRole } from '../access/rights-of-account';
import { appendRegistrations } from '../events/append-registrations';
import { type AccountRow, insertAccount } from './account.store';
import { hashPassword } from './hash-password';
import { checkPassword, type PasswordCode } from './password-rules';
import { checkProfile, type ProfileCode, type ProfileInput, tidyProfile } from './profile-rules';

/** What somebody gives who registers. */
export interface Registration extends ProfileInput {
  email: string;
  password: string;
}

/** Why a registration was refused. */
export type RegistrationCode = 'EMAIL_TAKEN' | 'INVALID_EMAIL' | PasswordCode | ProfileCode;

const invalidEmail: UserError<'INVALID_EMAIL'> = {
  field: ['input', 'email'],
  message: 'This cannot be an e-mail address.',
  code: 'INVALID_EMAIL',
};

/** The name that others see when none was given: never the e-mail address, which is not theirs to see. */
const defaultName = (profile: ProfileInput) => profile.displayName ?? profile.firstName ?? 'Customer';

/**
 * Makes an account with the role of a customer. Of two registrations with one e-mail at the same time one succeeds.
 *
 * @returns the account, or every reason why not
 */
export async function registerAccount(
  database: Database,
  given: Registration,
): Promise<Outcome<AccountRow, RegistrationCode>> {
  const email = normaliseEmail(given.email);
  const profile = tidyProfile(given);
  const displayName = defaultName(profile);
  const wrong: UserError<RegistrationCode>[] = [
    ...(isEmail(email) ? [] : [invalidEmail]),
    ...checkPassword(given.password, email, ['input', 'password']).userErrors,
    ...checkProfile({ ...profile, displayName: profile.displayName ?? undefined }),
  ];
  if (wrong.length > 0) return refusedFor(wrong);
  // Before the transaction: a connection must not wait for 20 ms of arithmetic.
  const passwordHash = await hashPassword(given.password);
  return database.transaction(async (transaction) => {
    const account = await insertAccount(transaction, { ...profile, id: newUuid(), email, passwordHash, displayName });
    if (!account) return refused('EMAIL_TAKEN', 'There is an account with this e-mail address.', ['input', 'email']);
    await grantCustomerRole(transaction, [account.id]);
    await appendRegistrations(transaction, [account.id], 'REGISTRATION');
    return accepted(account);
  });
}
