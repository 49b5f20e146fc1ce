import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { hasScope } from '../../../platform/identity/viewer';
import { takeAttempt } from '../attempts/limit-attempts';
import { registrationLimit } from '../attempts/limits';
import { tooManyAttempts } from '../attempts/too-many-attempts';
import type { UserContext } from '../context';
import { registerAccount } from './register-account';
import { toUser } from './user.type';
import { UserRegisterInput, UserRegisterPayload } from './user-register.type';

/** Registration. */
@Resolver()
export class UserRegisterResolver {
  @Mutation(() => UserRegisterPayload, {
    description: 'Makes an account with the role of a customer. It is not signed in by that: use sessionCreate.',
  })
  async userRegister(
    @Ctx() { database, viewer, client }: UserContext,
    @Arg('input', () => UserRegisterInput, { description: 'The account.' }) input: UserRegisterInput,
  ): Promise<UserRegisterPayload> {
    const limit = hasScope(viewer, 'users:write') ? null : registrationLimit(client);
    const wait = await takeAttempt(database, [limit]);
    const { value, userErrors } = wait === null ? await registerAccount(database, input) : tooManyAttempts(wait);
    return { user: value && toUser(value), userErrors };
  }
}
