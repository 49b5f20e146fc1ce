import { Field, ID, InputType } from 'type-graphql';

/** What every way to write a category has. */
@InputType({ description: 'What every way to write a category has.' })
class ArticleCategoryFields {
  @Field(() => String, { nullable: true, description: 'Unique name for addresses; left out, made of the title.' })
  handle?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about, plain text.' })
  description?: string | null;
}

@InputType({ description: 'A new category of articles.' })
export class ArticleCategoryCreateInput extends ArticleCategoryFields {
  @Field(() => String, { description: 'Name for people.' })
  title!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the category above.' })
  parentId?: string | null;
}

@InputType({ description: 'A changed category: what is left out stays, what is null is cleared.' })
export class ArticleCategoryUpdateInput extends ArticleCategoryFields {
  @Field(() => String, { nullable: true, description: 'Name for people.' })
  title?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the category above; null makes it one of the top.' })
  parentId?: string | null;
}

@InputType({ description: 'A category of another system: what is left out is cleared.' })
export class ArticleCategoryImportInput extends ArticleCategoryFields {
  @Field(() => String, { description: 'Its name in that system; a second import under it changes this category.' })
  externalReference!: string;

  @Field(() => String, { description: 'Name for people.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'External reference of the category above: one of this call, in any order, or of an earlier one.',
  })
  parentReference?: string | null;
}
