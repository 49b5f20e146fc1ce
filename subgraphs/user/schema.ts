import { ApiKeyResolver } from './access/api-key.resolver';
import { ApiKeyIdentityResolver } from './access/api-key-identity.resolver';
import { RoleResolver } from './access/role.resolver';
import { AddressResolver } from './account/address.resolver';
import { UserResolver } from './account/user.resolver';
import { UserRegisterResolver } from './account/user-register.resolver';
import { UserRolesResolver } from './account/user-roles.resolver';
import { UserUpdateResolver } from './account/user-update.resolver';
import { CustomerGroupResolver } from './customer-groups/customer-group.resolver';
import { CustomerGroupChangeResolver } from './customer-groups/customer-group-change.resolver';
import { UserCustomerGroupsResolver } from './customer-groups/user-customer-groups.resolver';
import { UsersImportResolver } from './imports/users-import.resolver';
import { SessionEndResolver } from './sessions/session-end.resolver';
import { SessionTokensResolver } from './sessions/session-tokens.resolver';
import { UserSessionsResolver } from './sessions/user-sessions.resolver';
import { SigningKeyResolver } from './signing-keys/signing-key.resolver';

/** Resolvers of the subgraph; each brings the types that it returns. */
export const resolvers = [
  UserResolver,
  UserRegisterResolver,
  UserUpdateResolver,
  UserRolesResolver,
  AddressResolver,
  UserCustomerGroupsResolver,
  CustomerGroupResolver,
  CustomerGroupChangeResolver,
  UsersImportResolver,
  RoleResolver,
  ApiKeyResolver,
  SessionTokensResolver,
  SessionEndResolver,
  UserSessionsResolver,
  ApiKeyIdentityResolver,
  SigningKeyResolver,
] as const;

/** Types that no resolver returns. */
export const orphanedTypes = [];
