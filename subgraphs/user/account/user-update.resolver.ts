import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { codedError } from '../../../platform/errors/coded-error';
import { hasScope, userIdOf, type Viewer } from '../../../platform/identity/viewer';
import { decodeId } from '../../../platform/ids/typed-id';
import type { UserContext } from '../context';
import { signedInAccount } from './signed-in-account';
import { updateAccount } from './update-account';
import { toUser } from './user.type';
import { UserUpdateInput, UserUpdatePayload } from './user-update.type';

function accountToUpdate(viewer: Viewer, id: string | null | undefined): string {
  if (id === null || id === undefined) return signedInAccount(viewer, 'userUpdate without an id');
  const account = decodeId('user', id);
  if (userIdOf(viewer) !== id && !hasScope(viewer, 'users:write')) {
    throw codedError('FORBIDDEN', 'userUpdate of another user needs users:write.');
  }
  return account;
}

/** Profiles. */
@Resolver()
export class UserUpdateResolver {
  @Directive('@authenticated')
  @Mutation(() => UserUpdatePayload, { description: "Changes a profile: your own, or anybody's with users:write." })
  async userUpdate(
    @Ctx() { database, viewer }: UserContext,
    @Arg('input', () => UserUpdateInput, { description: 'What changes.' }) input: UserUpdateInput,
    @Arg('id', () => ID, { nullable: true, description: 'Id of the user; you, when it is left out.' })
    id: string | null,
  ): Promise<UserUpdatePayload> {
    const { value, userErrors } = await updateAccount(database, accountToUpdate(viewer, id), input);
    return { user: value && toUser(value), userErrors };
  }
}
