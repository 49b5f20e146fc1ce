import { Field, InputType } from 'type-graphql';
import { importPayloadTypes } from '../../../platform/imports/import-payload';
import { User } from '../account/user.type';

@InputType({ description: 'A user as another system knows it.' })
export class UserImportInput {
  @Field(() => String, { description: 'The id in the other system: the same one again changes the same account.' })
  externalReference!: string;

  @Field(() => String, {
    description: 'E-mail address. An account with it that no import knows yet is taken over, its password kept.',
  })
  email!: string;

  @Field(() => String, { nullable: true, description: 'The name that everybody sees; the given name when left out.' })
  displayName?: string | null;

  @Field(() => String, { nullable: true, description: 'Given name.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number.' })
  phone?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Handles of the roles that the user holds from then on. Left out: "customer" for a new account, else as they are.',
  })
  roles?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Password of a new account; an existing one keeps its own. Without one nobody can sign in to it.',
  })
  password?: string | null;
}

export const { Payload: UsersImportPayload } = importPayloadTypes({ one: 'User', many: 'Users' }, () => User);
