import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../../platform/paging/connection-types';
import { User } from '../references/user';

/** An author as clients see it. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A person who writes, as readers see them; needs no account.' })
export class Author {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  /** Key of the portrait; not a field of the graph. */
  avatarUuid!: string | null;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Unique name for addresses, such as "ada-lovelace".' })
  handle!: string;

  @Field(() => String, { description: 'Name for people.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'A few words about the author, plain text.' })
  bio!: string | null;

  @Field(() => User, { nullable: true, description: 'The account of the author, if there is one.' })
  user!: User | null;

  @Field(() => String, { nullable: true, description: 'Its name in the system that it was imported from.' })
  externalReference!: string | null;
}

export const { Connection: AuthorConnection, Edge: AuthorEdge } = connectionTypes('Author', () => Author);
