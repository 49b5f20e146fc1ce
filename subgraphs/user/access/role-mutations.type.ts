import { Field, ID, InputType } from 'type-graphql';
import { payloadType } from '../../../platform/errors/payload-type';
import { roleCodes } from './change-role';
import { scopeCodes } from './check-scopes';
import { Role } from './role.type';

const { HANDLE_TAKEN, INVALID_HANDLE, INVALID_TITLE, ROLE_NOT_FOUND, ROLE_BUILT_IN } = roleCodes;
const { SCOPE_NOT_HELD } = scopeCodes;

@InputType({ description: 'A new role.' })
export class RoleCreateInput {
  @Field(() => String, { nullable: true, description: 'Unique name for programs; made of the title when left out.' })
  handle?: string | null;

  @Field(() => String, { description: 'Name for people.' })
  title!: string;

  @Field(() => [String], { description: 'What it allows, such as "content:write"; only what you may do yourself.' })
  scopes!: string[];
}

@InputType({ description: 'Changes of a role: what is left out stays.' })
export class RoleUpdateInput {
  @Field(() => String, { nullable: true, description: 'Name for people.' })
  title?: string | null;

  @Field(() => [String], { nullable: true, description: 'What it allows from now on; only what you may do yourself.' })
  scopes?: string[] | null;
}

export const RoleCreatePayload = payloadType({
  mutation: 'RoleCreate',
  field: 'role',
  type: () => Role,
  codes: { HANDLE_TAKEN, INVALID_HANDLE, INVALID_TITLE, ...scopeCodes },
});

export const RoleUpdatePayload = payloadType({
  mutation: 'RoleUpdate',
  field: 'role',
  type: () => Role,
  codes: { ROLE_NOT_FOUND, ROLE_BUILT_IN, INVALID_TITLE, ...scopeCodes },
});

export const RoleDeletePayload = payloadType({
  mutation: 'RoleDelete',
  field: 'deletedId',
  type: () => ID,
  codes: { ROLE_NOT_FOUND, ROLE_BUILT_IN, SCOPE_NOT_HELD },
});
