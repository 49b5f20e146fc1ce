import type { Database } from '../../../platform/database/database';

/** What sign-in compares. */
export interface CredentialRow {
  id: string;
  email: string;
  /** `null` when the account has no password yet. */
  password_hash: string | null;
}

/** Credential behind an e-mail. @param email normalised */
export async function findCredentialByEmail(database: Database, email: string): Promise<CredentialRow | null> {
  const [row] = await database.query<CredentialRow>('select id, email, password_hash from account where email = $1', [
    email,
  ]);
  return row ?? null;
}

/** Credential of an account. */
export async function findCredentialById(database: Database, id: string): Promise<CredentialRow | null> {
  const [row] = await database.query<CredentialRow>('select id, email, password_hash from account where id = $1', [id]);
  return row ?? null;
}

/** Notes the time of a sign-in. */
export async function touchSignIn(database: Database, id: string): Promise<void> {
  await database.query('update account set last_sign_in_at = now() where id = $1', [id]);
}

/** Replaces a password's hash if it is still the one that was verified. @returns whether it was */
export async function replacePasswordHash(
  database: Database,
  id: string,
  hashes: { verified: string; replacement: string },
): Promise<boolean> {
  const rows = await database.query(
    'update account set password_hash = $3, updated_at = now() where id = $1 and password_hash = $2 returning id',
    [id, hashes.verified, hashes.replacement],
  );
  return rows.length === 1;
}
