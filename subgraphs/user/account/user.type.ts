import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { encodeId } from '../../../platform/ids/typed-id';
import { connectionTypes } from '../../../platform/paging/connection-types';
import { type PrivateField, privateField } from './may-see-account';

/** A user as clients see it. What is not public is a function that asks who wants to know. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Somebody with an account: a customer, or one of the staff.' })
export class User {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'The name that everybody sees.' })
  displayName!: string;

  @Field(() => String, { nullable: true, description: 'E-mail address. For the user and users:read.' })
  email!: PrivateField<string>;

  @Field(() => String, { nullable: true, description: 'Given name. For the user and users:read.' })
  firstName!: PrivateField<string | null>;

  @Field(() => String, { nullable: true, description: 'Family name. For the user and users:read.' })
  lastName!: PrivateField<string | null>;

  @Field(() => String, { nullable: true, description: 'Phone number. For the user and users:read.' })
  phone!: PrivateField<string | null>;

  @Field(() => Date, { nullable: true, description: 'When the account was made. For the user and users:read.' })
  createdAt!: PrivateField<Date>;

  @Field(() => Date, {
    nullable: true,
    description: 'When the user last signed in, null for never. For the user and users:read.',
  })
  lastSignInAt!: PrivateField<Date | null>;
}

export const { Connection: UserConnection, Edge: UserEdge } = connectionTypes('User', () => User);

/** What a user is made of: the account's row. */
interface AccountValues {
  id: string;
  email: string;
  display_name: string;
  first_name: string | null;
  last_name: string | null;
  phone: string | null;
  created_at: Date;
  last_sign_in_at: Date | null;
}

/** The user that clients see of a stored account. */
export function toUser(row: AccountValues): User {
  const id = encodeId('user', row.id);
  return {
    uuid: row.id,
    id,
    displayName: row.display_name,
    email: privateField(id, 'email', row.email),
    firstName: privateField(id, 'firstName', row.first_name),
    lastName: privateField(id, 'lastName', row.last_name),
    phone: privateField(id, 'phone', row.phone),
    createdAt: privateField(id, 'createdAt', row.created_at),
    lastSignInAt: privateField(id, 'lastSignInAt', row.last_sign_in_at),
  };
}
