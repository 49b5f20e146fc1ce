import type { Database } from '../../../platform/database/database';
import {
  type CredentialRow,
  findCredentialByEmail,
  findCredentialById,
  replacePasswordHash,
  touchSignIn,
} from './credential.store';
import { verifyPassword } from './hash-password';

/**
 * The account with this e-mail and password.
 *
 * @param email normalised
 * @returns its id, `null` for an unknown e-mail and for a wrong password, after the same work
 */
export async function verifyCredential(database: Database, email: string, password: string): Promise<string | null> {
  const credential = await findCredentialByEmail(database, email);
  const matches = await verifyPassword(credential?.password_hash ?? null, password);
  return credential && matches ? credential.id : null;
}

/** The account's credential if the password is its own, else `null`. */
export async function confirmPassword(
  credential: CredentialRow | null,
  password: string,
): Promise<{ id: string; verified: string } | null> {
  const matches = await verifyPassword(credential?.password_hash ?? null, password);
  return credential?.password_hash && matches ? { id: credential.id, verified: credential.password_hash } : null;
}

/** Credential of an account by id. */
export function credentialOf(database: Database, accountId: string): Promise<CredentialRow | null> {
  return findCredentialById(database, accountId);
}

/** Notes a sign-in. */
export function noteSignIn(database: Database, accountId: string): Promise<void> {
  return touchSignIn(database, accountId);
}

/** Stores a new password in the place of the verified one. @returns `false` when it was changed meanwhile */
export async function storeNewPassword(
  database: Database,
  confirmed: { id: string; verified: string },
  newHash: string,
): Promise<boolean> {
  return replacePasswordHash(database, confirmed.id, { verified: confirmed.verified, replacement: newHash });
}
