import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { type UserError, userErrorType } from '../../../platform/errors/user-error-type';
import { User } from '../account/user.type';
import type { SignInCode } from './create-session';
import { type RefreshCode, refreshCodes } from './refresh-session';

@InputType({ description: 'Who wants to sign in.' })
export class SessionCreateInput {
  @Field(() => String, { description: 'E-mail address of the account.' })
  email!: string;

  @Field(() => String, { description: 'Password of the account.' })
  password!: string;
}

/** Both tokens, the user, and no error; or nothing but errors. */
@ObjectType()
export class SessionTokens {
  @Field(() => String, { nullable: true, description: 'JWT for "Authorization: Bearer"; null when it was refused.' })
  accessToken!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the access token expires: 15 minutes after it was signed.' })
  accessTokenExpiresAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Good for one sessionRefresh. Used a second time it ends the session. Null when it was refused.',
  })
  refreshToken!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the refresh token expires if it is not used before.' })
  refreshTokenExpiresAt!: Date | null;

  @Field(() => User, { nullable: true, description: 'Who is signed in; null when it was refused.' })
  user!: User | null;
}

export const SessionCreateUserError = userErrorType('SessionCreate', {
  INVALID_CREDENTIALS: 'The e-mail address or the password is wrong; which of them is not said.',
  TOO_MANY_ATTEMPTS: 'Too many attempts for this account or from this network; "retryAfter" says how long to wait.',
});
Field(() => Int, { nullable: true, description: 'Seconds to wait, with TOO_MANY_ATTEMPTS.' })(
  SessionCreateUserError.prototype,
  'retryAfter',
);

export const SessionRefreshUserError = userErrorType('SessionRefresh', refreshCodes);

@ObjectType({ description: 'What became of SessionCreate.' })
export class SessionCreatePayload extends SessionTokens {
  @Field(() => [SessionCreateUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: (UserError<SignInCode> & { retryAfter?: number })[];
}

@ObjectType({ description: 'What became of SessionRefresh.' })
export class SessionRefreshPayload extends SessionTokens {
  @Field(() => [SessionRefreshUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<RefreshCode>[];
}
