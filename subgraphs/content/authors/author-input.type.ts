import { Field, ID, InputType } from 'type-graphql';

/** What every way to write an author has. */
@InputType({ description: 'What every way to write an author has.' })
class AuthorFields {
  @Field(() => String, { nullable: true, description: 'Unique name for addresses; left out, made of the name.' })
  handle?: string | null;

  @Field(() => String, { nullable: true, description: 'A few words about the author, plain text.' })
  bio?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the author’s account.' })
  userId?: string | null;
}

@InputType({ description: 'A new author.' })
export class AuthorCreateInput extends AuthorFields {
  @Field(() => String, { description: 'Name for people.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the portrait, an asset.' })
  avatarId?: string | null;
}

@InputType({ description: 'A changed author: what is left out stays, what is null is cleared.' })
export class AuthorUpdateInput extends AuthorFields {
  @Field(() => String, { nullable: true, description: 'Name for people.' })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the portrait, an asset.' })
  avatarId?: string | null;
}

@InputType({ description: 'An author of another system: what is left out is cleared.' })
export class AuthorImportInput extends AuthorFields {
  @Field(() => String, { description: 'Its name in that system; a second import under it changes this author.' })
  externalReference!: string;

  @Field(() => String, { description: 'Name for people.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'External reference of the portrait, an asset.' })
  avatarReference?: string | null;
}
