import { payloadType } from '../../../platform/errors/payload-type';
import { User } from './user.type';

export const UserRolesSetPayload = payloadType({
  mutation: 'UserRolesSet',
  field: 'user',
  type: () => User,
  codes: {
    USER_NOT_FOUND: 'There is no such user.',
    ROLE_NOT_FOUND: 'There is no role with this handle.',
    LAST_ADMIN: 'Nobody else is an administrator: the installation would have none.',
    SCOPE_NOT_HELD: 'Nobody can give or take away a scope that they do not hold.',
  },
});
