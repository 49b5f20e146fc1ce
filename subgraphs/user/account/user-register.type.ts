import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { type UserError, userErrorType } from '../../../platform/errors/user-error-type';
import { passwordCodes } from './password-rules';
import { profileCodes } from './profile-rules';
import type { RegistrationCode } from './register-account';
import { User } from './user.type';

@InputType({ description: 'A new account.' })
export class UserRegisterInput {
  @Field(() => String, { description: 'E-mail address: one account each, whatever the case of its letters.' })
  email!: string;

  @Field(() => String, { description: 'Password of 8 to 128 characters, none of the common ones.' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name that everybody sees; the given name, or "Customer", when it is left out.',
  })
  displayName?: string | null;

  @Field(() => String, { nullable: true, description: 'Given name.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  lastName?: string | null;
}

export const UserRegisterUserError = userErrorType('UserRegister', {
  EMAIL_TAKEN: 'There is an account with this e-mail address.',
  INVALID_EMAIL: 'This cannot be an e-mail address.',
  TOO_MANY_ATTEMPTS: 'Too many registrations came from this network; "retryAfter" says how long to wait.',
  ...passwordCodes,
  ...profileCodes,
});
Field(() => Int, { nullable: true, description: 'Seconds to wait, with TOO_MANY_ATTEMPTS.' })(
  UserRegisterUserError.prototype,
  'retryAfter',
);

@ObjectType({ description: 'What became of UserRegister.' })
export class UserRegisterPayload {
  @Field(() => User, { nullable: true, description: 'The new user; null when it was refused.' })
  user!: User | null;

  @Field(() => [UserRegisterUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: (UserError<RegistrationCode | 'TOO_MANY_ATTEMPTS'> & { retryAfter?: number })[];
}
