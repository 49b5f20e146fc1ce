import { Arg, Args, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { UserError } from '../../../platform/errors/user-error-type';
import { decodeId } from '../../../platform/ids/typed-id';
import type { Connection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs } from '../../../platform/paging/page-args';
import type { UserContext } from '../context';
import {
  type ApiKey,
  ApiKeyConnection,
  ApiKeyCreateInput,
  ApiKeyCreatePayload,
  ApiKeyRevokePayload,
  toApiKey,
} from './api-key.type';
import { createApiKey } from './create-api-key';
import { listKeys, revokeKey } from './manage-api-keys';

/** API keys: listed, made and revoked by staff. */
@Resolver()
export class ApiKeyResolver {
  @Directive('@requiresScopes(scopes: [["keys:write"]])')
  @Directive(listSize)
  @Query(() => ApiKeyConnection, { description: 'API keys, the newest first, the revoked ones too.' })
  apiKeys(@Args(() => PageArgs) args: PageArgs, @Ctx() { database }: UserContext): Promise<Connection<ApiKey>> {
    return listKeys(database, args);
  }

  @Directive('@requiresScopes(scopes: [["keys:write"]])')
  @Mutation(() => ApiKeyCreatePayload, { description: 'Makes an API key. Its secret is shown once.' })
  async apiKeyCreate(
    @Ctx() { database, viewer }: UserContext,
    @Arg('input', () => ApiKeyCreateInput, { description: 'The key.' }) input: ApiKeyCreateInput,
  ): Promise<ApiKeyCreatePayload> {
    const { value, userErrors } = await createApiKey(database, viewer, input);
    return { apiKey: value && toApiKey(value.key), secret: value?.secret ?? null, userErrors };
  }

  @Directive('@requiresScopes(scopes: [["keys:write"]])')
  @Mutation(() => ApiKeyRevokePayload, {
    description: 'Revokes an API key for good. Gateways trust one that they have just seen for up to 30 seconds.',
  })
  async apiKeyRevoke(
    @Ctx() { database }: UserContext,
    @Arg('id', () => ID, { description: 'Id of the key.' }) id: string,
  ): Promise<{ apiKey: ApiKey | null; userErrors: UserError[] }> {
    const { value, userErrors } = await revokeKey(database, decodeId('key', id));
    return { apiKey: value && toApiKey(value), userErrors };
  }
}
