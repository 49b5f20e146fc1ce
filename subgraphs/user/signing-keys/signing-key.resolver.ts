import { Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/federation/subgraph-definition';
import { assertService } from '../../../platform/identity/assert-service';
import { publicKeys } from './public-keys';
import { replaceCurrentKey } from './replace-current-key';
import { SigningKeyRotatePayload } from './signing-key.type';

/** The keys of access tokens: published to the gateway, rotated by staff. */
@Resolver()
export class SigningKeyResolver {
  @Directive('@inaccessible')
  @Query(() => [String], {
    description: 'Public keys of the access tokens, as JWKs in JSON. For our own services.',
  })
  async accessTokenKeys(@Ctx() { viewer, database }: SubgraphContext): Promise<string[]> {
    assertService(viewer, 'accessTokenKeys');
    return publicKeys(database);
  }

  @Directive('@requiresScopes(scopes: [["keys:write"]])')
  @Mutation(() => SigningKeyRotatePayload, {
    description: 'Signs access tokens with a new key from now on. Tokens of the old one stay valid until they expire.',
  })
  async signingKeyRotate(@Ctx() { runtime }: SubgraphContext): Promise<SigningKeyRotatePayload> {
    const { value, userErrors } = await replaceCurrentKey(runtime);
    const signingKey = value && { id: value.id, algorithm: value.algorithm, createdAt: value.created_at };
    return { signingKey, userErrors };
  }
}
