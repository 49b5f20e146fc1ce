import { hasScope, type Scope, userIdOf } from '../../../platform/identity/viewer';
import { decodeId, encodeId } from '../../../platform/ids/typed-id';
import type { UserContext } from '../context';
import type { AddressRow } from './address.store';

/**
 * An address that the viewer may reach: their own, or any with the scope.
 *
 * @param id such as `addr_01j…`
 * @returns `null` when there is none, or it is somebody else's: the two cannot be told apart
 */
export async function findOwnAddress(context: UserContext, id: string, scope: Scope): Promise<AddressRow | null> {
  const { viewer, account } = context;
  const row = await account.addressById.load(decodeId('addr', id));
  if (!row) return null;
  return userIdOf(viewer) === encodeId('user', row.account_id) || hasScope(viewer, scope) ? row : null;
}
