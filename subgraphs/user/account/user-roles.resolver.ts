import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import type { UserError } from '../../../platform/errors/user-error-type';
import { decodeId } from '../../../platform/ids/typed-id';
import type { UserContext } from '../context';
import { setUserRoles } from './set-user-roles';
import { toUser, type User } from './user.type';
import { UserRolesSetPayload } from './user-roles.type';

/** Who holds which role. */
@Resolver()
export class UserRolesResolver {
  @Directive('@requiresScopes(scopes: [["users:write"]])')
  @Mutation(() => UserRolesSetPayload, {
    description:
      'Makes a user hold exactly these roles. Access tokens carry the old rights until they expire, at most 15 minutes.',
  })
  async userRolesSet(
    @Ctx() { database, viewer, account }: UserContext,
    @Arg('userId', () => ID, { description: 'Id of the user.' }) userId: string,
    @Arg('roles', () => [String], { description: 'Handles of the roles, such as "editor".' }) roles: string[],
  ): Promise<{ user: User | null; userErrors: UserError[] }> {
    const { value, userErrors } = await setUserRoles(database, decodeId('user', userId), roles, viewer.scopes);
    const row = value && (await account.accountById.load(value));
    return { user: row ? toUser(row) : null, userErrors };
  }
}
