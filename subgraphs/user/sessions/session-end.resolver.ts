import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { toUser } from '../account/user.type';
import type { UserContext } from '../context';
import { changePassword } from './change-password';
import { endCurrentSession, endSessionOfToken, revokeSession } from './end-session';
import { toSession } from './session.type';
import { PasswordChangePayload, SessionEndPayload, SessionRevokePayload } from './session-end.type';

/** Signing out, here and elsewhere. */
@Resolver()
export class SessionEndResolver {
  @Mutation(() => SessionEndPayload, {
    description:
      'Signs out: ends the session of the refresh token, or the current one. Access tokens stay valid until they expire, at most 15 minutes.',
  })
  async sessionEnd(
    @Ctx() { database, viewer }: UserContext,
    @Arg('refreshToken', () => String, {
      nullable: true,
      description: 'A refresh token of the session; the current session when it is left out.',
    })
    refreshToken: string | null,
  ): Promise<SessionEndPayload> {
    const { value, userErrors } =
      typeof refreshToken === 'string'
        ? await endSessionOfToken(database, refreshToken)
        : await endCurrentSession(database, viewer);
    return { session: value && toSession(value, viewer.sessionId), userErrors };
  }

  @Directive('@authenticated')
  @Mutation(() => SessionRevokePayload, {
    description: "Ends a session by id: your own on another device, or anybody's with users:write.",
  })
  async sessionRevoke(
    @Ctx() { database, viewer }: UserContext,
    @Arg('id', () => ID, { description: 'Id of the session.' }) id: string,
  ): Promise<SessionRevokePayload> {
    const { value, userErrors } = await revokeSession(database, viewer, id);
    return { session: value && toSession(value, viewer.sessionId), userErrors };
  }

  @Directive('@authenticated')
  @Mutation(() => PasswordChangePayload, { description: 'Changes your password and ends all your other sessions.' })
  async passwordChange(
    @Ctx() context: UserContext,
    @Arg('currentPassword', () => String, { description: 'The password as it is.' }) currentPassword: string,
    @Arg('newPassword', () => String, { description: 'The password as it shall be.' }) newPassword: string,
  ): Promise<PasswordChangePayload> {
    const { value, userErrors } = await changePassword(context, { currentPassword, newPassword });
    const row = value && (await context.account.accountById.load(value));
    return { user: row ? toUser(row) : null, userErrors };
  }
}
