import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A new category.' })
export class CategoryCreateInput {
  @Field(() => String, { nullable: true, description: 'Unique name for addresses; made of the title without it.' })
  handle?: string | null;

  @Field(() => String, { description: 'Name for people.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What is in it.' })
  description?: string | null;

  @Field(() => ID, { nullable: true, description: 'The category above; none for one of the first level.' })
  parentId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Place among its siblings; without it the last.' })
  position?: number | null;
}

@InputType({ description: 'What is to be changed of a category; what is left out stays as it is.' })
export class CategoryUpdateInput {
  @Field(() => String, { nullable: true, description: 'Unique name for addresses.' })
  handle?: string | null;

  @Field(() => String, { nullable: true, description: 'Name for people.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What is in it.' })
  description?: string | null;

  @Field(() => ID, { nullable: true, description: 'The category above; null moves it to the first level.' })
  parentId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Place among its siblings.' })
  position?: number | null;
}
