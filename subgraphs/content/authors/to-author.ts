import { encodeId } from '../../../platform/ids/typed-id';
import type { AuthorRow } from './author.store';
import type { Author } from './author.type';

/** The author that clients see of a stored one. */
export function toAuthor(row: AuthorRow): Author {
  return {
    uuid: row.id,
    avatarUuid: row.avatar_id,
    id: encodeId('auth', row.id),
    handle: row.handle,
    name: row.name,
    bio: row.bio,
    user: row.user_id ? { id: encodeId('user', row.user_id) } : null,
    externalReference: row.external_reference,
  };
}
