import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/federation/subgraph-definition';
import { assertService } from '../../../platform/identity/assert-service';
import { ApiKeyIdentity } from './api-key-identity.type';
import { findApiKeyIdentity } from './find-api-key-identity';

/** Lets the gateway find out who sent an API key. */
@Resolver()
export class ApiKeyIdentityResolver {
  @Directive('@inaccessible')
  @Query(() => ApiKeyIdentity, {
    nullable: true,
    description: 'Who an API key speaks for; null when it is unknown or revoked. For our own services.',
  })
  async apiKeyIdentity(
    @Ctx() { viewer, database }: SubgraphContext,
    @Arg('secretHash', () => String, { description: 'SHA-256 of the whole key, in lower-case hexadecimal.' })
    secretHash: string,
  ): Promise<ApiKeyIdentity | null> {
    assertService(viewer, 'apiKeyIdentity');
    return findApiKeyIdentity(database, secretHash);
  }
}
