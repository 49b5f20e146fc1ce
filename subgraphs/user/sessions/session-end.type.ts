import { Field, Int, ObjectType } from 'type-graphql';
import { type UserError, userErrorType } from '../../../platform/errors/user-error-type';
import { passwordCodes } from '../account/password-rules';
import { User } from '../account/user.type';
import type { PasswordChangeCode } from './change-password';
import { Session } from './session.type';

export const SessionEndUserError = userErrorType('SessionEnd', {
  INVALID_REFRESH_TOKEN: 'This is no refresh token of ours.',
});
export const SessionRevokeUserError = userErrorType('SessionRevoke', {
  SESSION_NOT_FOUND: 'There is no such session, or it is not yours.',
});
export const PasswordChangeUserError = userErrorType('PasswordChange', {
  WRONG_PASSWORD: 'The current password is wrong.',
  TOO_MANY_ATTEMPTS: 'Too many wrong passwords for this account; "retryAfter" says how long to wait.',
  ...passwordCodes,
});
Field(() => Int, { nullable: true, description: 'Seconds to wait, with TOO_MANY_ATTEMPTS.' })(
  PasswordChangeUserError.prototype,
  'retryAfter',
);

@ObjectType({ description: 'What became of SessionEnd.' })
export class SessionEndPayload {
  @Field(() => Session, { nullable: true, description: 'The session that is over; null when it was refused.' })
  session!: Session | null;

  @Field(() => [SessionEndUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<'INVALID_REFRESH_TOKEN'>[];
}

@ObjectType({ description: 'What became of SessionRevoke.' })
export class SessionRevokePayload {
  @Field(() => Session, { nullable: true, description: 'The session that is over; null when it was refused.' })
  session!: Session | null;

  @Field(() => [SessionRevokeUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<'SESSION_NOT_FOUND'>[];
}

@ObjectType({ description: 'What became of PasswordChange.' })
export class PasswordChangePayload {
  @Field(() => User, { nullable: true, description: 'The user with the new password; null when it was refused.' })
  user!: User | null;

  @Field(() => [PasswordChangeUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: (UserError<PasswordChangeCode> & { retryAfter?: number })[];
}
