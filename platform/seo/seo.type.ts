import { Directive, Field, InputType, ObjectType } from 'type-graphql';

/** What search engines and link previews show of a thing. */
@Directive('@shareable')
@ObjectType({ description: 'What search engines and link previews show.' })
export class Seo {
  @Field(() => String, { nullable: true, description: 'Title, null to use the thing’s own.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Description, null to use the thing’s own.' })
  description!: string | null;
}

/** The same as input. */
@InputType({ description: 'What search engines and link previews show.' })
export class SeoInput {
  @Field(() => String, { nullable: true, description: 'Title; null to use the thing’s own.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Description; null to use the thing’s own.' })
  description?: string | null;
}
