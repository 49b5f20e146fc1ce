import { ApiKeyIdentityResolver } from './access/api-key-identity.resolver';
import { SigningKeyResolver } from './signing-keys/signing-key.resolver';

/** Resolvers of the subgraph; each brings the types that it returns. */
export const resolvers = [ApiKeyIdentityResolver, SigningKeyResolver] as const;

/** Types that no resolver returns. */
export const orphanedTypes = [];
