import type { Database } from '../../../platform/database/database';
import { accepted, type Outcome, refused, refusedFor } from '../../../platform/errors/outcome';
import { type AccountRow, updateProfile } from './account.store';
import { checkProfile, type ProfileCode, type ProfileInput, tidyProfile } from './profile-rules';

/** Changes what an account says about a person. */
export async function updateAccount(
  database: Database,
  accountId: string,
  given: ProfileInput,
): Promise<Outcome<AccountRow, ProfileCode | 'USER_NOT_FOUND'>> {
  const profile = tidyProfile(given);
  const wrong = checkProfile(profile);
  if (wrong.length > 0) return refusedFor(wrong);
  const row = await updateProfile(database, accountId, profile);
  return row ? accepted(row) : refused('USER_NOT_FOUND', 'There is no such user.', ['id']);
}
