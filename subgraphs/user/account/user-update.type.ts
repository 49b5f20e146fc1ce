import { Field, InputType, ObjectType } from 'type-graphql';
import { type UserError, userErrorType } from '../../../platform/errors/user-error-type';
import { type ProfileCode, profileCodes } from './profile-rules';
import { User } from './user.type';

@InputType({ description: 'Changes of a profile: what is left out stays, what is null is removed.' })
export class UserUpdateInput {
  @Field(() => String, { nullable: true, description: 'The name that everybody sees; it cannot be removed.' })
  displayName?: string | null;

  @Field(() => String, { nullable: true, description: 'Given name.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number, such as "+49 30 123456".' })
  phone?: string | null;
}

export const UserUpdateUserError = userErrorType('UserUpdate', {
  USER_NOT_FOUND: 'There is no such user.',
  ...profileCodes,
});

@ObjectType({ description: 'What became of UserUpdate.' })
export class UserUpdatePayload {
  @Field(() => User, { nullable: true, description: 'The user as it is now; null when it was refused.' })
  user!: User | null;

  @Field(() => [UserUpdateUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<ProfileCode | 'USER_NOT_FOUND'>[];
}
