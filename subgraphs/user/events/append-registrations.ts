import type { Database } from '../../../platform/database/database';
import { encodeId } from '../../../platform/ids/typed-id';
import { appendEvents } from '../../../platform/outbox/append-events';
import type { UserRegistered } from '../../../schema/events/user-registered';

/**
 * Appends `user.registered` for new accounts to the outbox, inside the transaction that makes them. One statement
 * however many there are, none for none.
 *
 * @param accountIds keys of the accounts
 */
export function appendRegistrations(
  transaction: Database,
  accountIds: readonly string[],
  source: UserRegistered['source'],
): Promise<void> {
  return appendEvents(
    transaction,
    accountIds.map((id) => {
      const userId = encodeId('user', id);
      const payload: UserRegistered = { version: 1, userId, source };
      return { type: 'user.registered', entityType: 'User', entityId: id, tags: [`user:${userId}`, 'users'], payload };
    }),
  );
}
