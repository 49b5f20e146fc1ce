import { randomBytes } from 'node:crypto';
import { hash, type Options, verify } from '@node-rs/argon2';
import { passwordHashes } from '../../../platform/metrics/password-metrics';
import { normalisePassword } from './password-rules';

/** OWASP Password Storage Cheat Sheet: argon2id (the library's default), 19 MiB, two passes, one lane. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash with its salt and parameters (PHC string format); about 20 ms of one core. */
export function hashPassword(password: string): Promise<string> {
  passwordHashes.inc({ purpose: 'store' });
  return hash(normalisePassword(password), cost);
}

let hashOfNobody: Promise<string> | null = null;

/**
 * Whether a password is the one that was hashed. Without a hash it does the same work and says no, so that the time of
 * an answer does not tell which addresses have an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  passwordHashes.inc({ purpose: 'verify' });
  hashOfNobody ??= hashPassword(randomBytes(16).toString('hex'));
  const matches = await verify(passwordHash ?? (await hashOfNobody), normalisePassword(password));
  return matches && passwordHash !== null;
}
