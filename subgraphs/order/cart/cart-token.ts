import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new guest's token: 256 random bits, as text for addresses. Whoever has it has the cart. */
export function createCartToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token. No salt and no slow hash: 256 random bits cannot be guessed from it. */
export function hashCartToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Compares two hashes in a time that tells nothing about where they differ. */
export function isSameToken(left: Buffer, right: Buffer): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}
