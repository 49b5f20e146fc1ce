import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { payloadType } from '../../../platform/errors/payload-type';
import { type UserError, userErrorType } from '../../../platform/errors/user-error-type';
import { encodeId } from '../../../platform/ids/typed-id';
import { connectionTypes } from '../../../platform/paging/connection-types';
import { scopeCodes } from './check-scopes';
import type { ApiKeyCode } from './create-api-key';

/** An API key as staff see it; its secret is shown once, when it is made. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A key with which a program calls the API.' })
export class ApiKey {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'What it is for.' })
  name!: string;

  @Field(() => String, { description: 'How the secret begins, to tell keys apart: "tbk_1a2b3c4d".' })
  prefix!: string;

  @Field(() => [String], { description: 'What it may do.' })
  scopes!: string[];

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was last used, to the minute; null for never.' })
  lastUsedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was revoked; null while it is good.' })
  revokedAt!: Date | null;
}

export const { Connection: ApiKeyConnection, Edge: ApiKeyEdge } = connectionTypes('ApiKey', () => ApiKey);

/** What an API key is made of: its row. */
interface ApiKeyValues {
  id: string;
  name: string;
  prefix: string;
  scopes: string[];
  created_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

/** The API key that clients see of a stored one. */
export function toApiKey(row: ApiKeyValues): ApiKey {
  return {
    id: encodeId('key', row.id),
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}

@InputType({ description: 'A new API key.' })
export class ApiKeyCreateInput {
  @Field(() => String, { description: 'What it is for, 1 to 100 characters.' })
  name!: string;

  @Field(() => [String], { description: 'What it may do; only what you may do yourself.' })
  scopes!: string[];
}

export const ApiKeyCreateUserError = userErrorType('ApiKeyCreate', {
  INVALID_NAME: 'A name has 1 to 100 characters.',
  ...scopeCodes,
});

@ObjectType({ description: 'What became of ApiKeyCreate.' })
export class ApiKeyCreatePayload {
  @Field(() => ApiKey, { nullable: true, description: 'The new key; null when it was refused.' })
  apiKey!: ApiKey | null;

  @Field(() => String, {
    nullable: true,
    description: 'What to send as x-api-key. It is shown here only: we keep no more than a hash.',
  })
  secret!: string | null;

  @Field(() => [ApiKeyCreateUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<ApiKeyCode>[];
}

export const ApiKeyRevokePayload = payloadType({
  mutation: 'ApiKeyRevoke',
  field: 'apiKey',
  type: () => ApiKey,
  codes: { API_KEY_NOT_FOUND: 'There is no such key.' },
});
