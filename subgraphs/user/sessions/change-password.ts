import { accepted, type Outcome, refused } from '../../../platform/errors/outcome';
import type { SubgraphContext } from '../../../platform/federation/subgraph-definition';
import { tryDecodeId } from '../../../platform/ids/typed-id';
import { confirmPassword, credentialOf, storeNewPassword } from '../account/credentials';
import { hashPassword } from '../account/hash-password';
import { checkPassword, type PasswordCode } from '../account/password-rules';
import { signedInAccount } from '../account/signed-in-account';
import { takeAttempt } from '../attempts/limit-attempts';
import { accountLimit } from '../attempts/limits';
import { tooManyAttempts } from '../attempts/too-many-attempts';
import { endSessionsOfAccount } from './session.store';

/** Why a password was not changed. */
export type PasswordChangeCode = PasswordCode | 'WRONG_PASSWORD' | 'TOO_MANY_ATTEMPTS';

const wrongPassword = () => refused('WRONG_PASSWORD' as const, 'The current password is wrong.', ['currentPassword']);

/**
 * Changes the password of the signed-in user and ends all other sessions: whoever knew the old one is out. Wrong
 * guesses count as sign-ins do, so that a stolen access token is no way to find out the password.
 *
 * @returns the account's id
 */
export async function changePassword(
  context: Pick<SubgraphContext, 'database' | 'viewer'>,
  given: { currentPassword: string; newPassword: string },
): Promise<Outcome<string, PasswordChangeCode>> {
  const { database, viewer } = context;
  const accountId = signedInAccount(viewer, 'passwordChange');
  const credential = await credentialOf(database, accountId);
  const email = credential?.email ?? accountId;
  const checked = checkPassword(given.newPassword, email, ['newPassword']);
  if (checked.value === null) return checked;
  const wait = await takeAttempt(database, [accountLimit(email)]);
  if (wait !== null) return tooManyAttempts(wait);
  const confirmed = await confirmPassword(credential, given.currentPassword);
  if (!confirmed) return wrongPassword();
  const newHash = await hashPassword(given.newPassword);
  const keep = viewer.sessionId === null ? null : tryDecodeId('sess', viewer.sessionId);
  return database.transaction(async (transaction) => {
    const isStored = await storeNewPassword(transaction, confirmed, newHash);
    if (!isStored) return wrongPassword();
    await endSessionsOfAccount(transaction, accountId, keep, 'password_changed');
    return accepted(accountId);
  });
}
