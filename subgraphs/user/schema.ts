import { ApiKeyIdentityResolver } from './access/api-key-identity.resolver';
import { AddressResolver } from './account/address.resolver';
import { UserResolver } from './account/user.resolver';
import { UserRegisterResolver } from './account/user-register.resolver';
import { UserUpdateResolver } from './account/user-update.resolver';
import { SessionEndResolver } from './sessions/session-end.resolver';
import { SessionTokensResolver } from './sessions/session-tokens.resolver';
import { UserSessionsResolver } from './sessions/user-sessions.resolver';
import { SigningKeyResolver } from './signing-keys/signing-key.resolver';

/** Resolvers of the subgraph; each brings the types that it returns. */
export const resolvers = [
  UserResolver,
  UserRegisterResolver,
  UserUpdateResolver,
  AddressResolver,
  SessionTokensResolver,
  SessionEndResolver,
  UserSessionsResolver,
  ApiKeyIdentityResolver,
  SigningKeyResolver,
] as const;

/** Types that no resolver returns. */
export const orphanedTypes = [];
