import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { UserError } from '../../../platform/errors/user-error-type';
import { decodeId } from '../../../platform/ids/typed-id';
import type { UserContext } from '../context';
import { changeRole, createRole, removeRole } from './change-role';
import { everyRole } from './every-role';
import { Role, toRole } from './role.type';
import {
  RoleCreateInput,
  RoleCreatePayload,
  RoleDeletePayload,
  RoleUpdateInput,
  RoleUpdatePayload,
} from './role-mutations.type';

interface RolePayload {
  role: Role | null;
  userErrors: UserError[];
}

/** Roles: listed and managed by staff. */
@Resolver()
export class RoleResolver {
  @Directive('@requiresScopes(scopes: [["users:read"]])')
  @Query(() => [Role], { description: 'Every role, by handle.' })
  async roles(@Ctx() { database }: UserContext): Promise<Role[]> {
    return (await everyRole(database)).map(toRole);
  }

  @Directive('@requiresScopes(scopes: [["users:write"]])')
  @Mutation(() => RoleCreatePayload, { description: 'Creates a role.' })
  async roleCreate(
    @Ctx() { database, viewer }: UserContext,
    @Arg('input', () => RoleCreateInput, { description: 'The role.' }) input: RoleCreateInput,
  ): Promise<RolePayload> {
    const { value, userErrors } = await createRole(database, input, viewer.scopes);
    return { role: value && toRole(value), userErrors };
  }

  @Directive('@requiresScopes(scopes: [["users:write"]])')
  @Mutation(() => RoleUpdatePayload, {
    description: 'Changes a role. Access tokens carry the old rights until they expire, at most 15 minutes.',
  })
  async roleUpdate(
    @Ctx() { database, viewer }: UserContext,
    @Arg('id', () => ID, { description: 'Id of the role.' }) id: string,
    @Arg('input', () => RoleUpdateInput, { description: 'What changes.' }) input: RoleUpdateInput,
  ): Promise<RolePayload> {
    const { value, userErrors } = await changeRole(database, decodeId('role', id), input, viewer.scopes);
    return { role: value && toRole(value), userErrors };
  }

  @Directive('@requiresScopes(scopes: [["users:write"]])')
  @Mutation(() => RoleDeletePayload, {
    description: 'Deletes a role. Access tokens carry its rights until they expire, at most 15 minutes.',
  })
  async roleDelete(
    @Ctx() { database, viewer }: UserContext,
    @Arg('id', () => ID, { description: 'Id of the role.' }) id: string,
  ): Promise<{ deletedId: string | null; userErrors: UserError[] }> {
    const { value, userErrors } = await removeRole(database, decodeId('role', id), viewer.scopes);
    return { deletedId: value && id, userErrors };
  }
}
