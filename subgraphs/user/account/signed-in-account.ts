import { codedError } from '../../../platform/errors/coded-error';
import { userIdOf, type Viewer } from '../../../platform/identity/viewer';
import { decodeId } from '../../../platform/ids/typed-id';

/**
 * Account of the signed-in user: the uuid inside the subgraph.
 *
 * @param field name of the field, for the message
 * @throws GraphQLError `UNAUTHENTICATED` for a visitor, `FORBIDDEN` for a service or a key, which have no account
 */
export function signedInAccount(viewer: Viewer, field: string): string {
  const userId = userIdOf(viewer);
  if (userId !== null) return decodeId('user', userId);
  if (viewer.kind === 'anonymous') throw codedError('UNAUTHENTICATED', `Sign in to use ${field}.`);
  throw codedError('FORBIDDEN', `${field} is for signed-in users.`);
}
