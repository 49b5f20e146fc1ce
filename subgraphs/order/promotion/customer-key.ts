import { createHash } from 'node:crypto';

/**
 * What a customer's uses of a promotion are counted by: the account, or else the hash of the e-mail address, so that
 * the table of uses holds no address. A guest with two addresses is two customers: nothing tells them apart.
 *
 * @param userId key of the account, `null` for a guest
 * @returns `null` for a guest of whom no address is known yet
 */
export function customerKeyOf({ userId, email }: { userId: string | null; email: string | null }): string | null {
  if (userId !== null) return `user:${userId}`;
  const address = email?.trim().toLowerCase() ?? '';
  return address === '' ? null : `email:${createHash('sha256').update(address).digest('hex')}`;
}
