import { Field, ID, InputType } from 'type-graphql';
import { EntryEditFields, EntryImportFields } from '../entries/entry-input.type';

@InputType({ description: 'What editors write of an article.' })
class ArticleEditFields extends EntryEditFields {
  @Field(() => [String], { nullable: true, description: 'Words to find it by.' })
  tags?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Id of the author.' })
  authorId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of the categories, the main one first.' })
  categoryIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of products that it is about, besides those in its body.' })
  productIds?: string[] | null;
}

@InputType({ description: 'A new article; it is a draft until it is published.' })
export class ArticleCreateInput extends ArticleEditFields {
  @Field(() => String, { description: 'Title.' })
  title!: string;
}

@InputType({ description: 'A changed draft: what is left out stays, what is null is cleared.' })
export class ArticleUpdateInput extends ArticleEditFields {
  @Field(() => String, { nullable: true, description: 'Title.' })
  title?: string | null;
}

@InputType({ description: 'An article of another system: what is left out is cleared.' })
export class ArticleImportInput extends EntryImportFields {
  @Field(() => [String], { nullable: true, description: 'Words to find it by.' })
  tags?: string[] | null;

  @Field(() => String, { nullable: true, description: 'External reference of the author.' })
  authorReference?: string | null;

  @Field(() => [String], { nullable: true, description: 'External references of the categories, the main one first.' })
  categoryReferences?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of products that it is about, besides those in its body.' })
  productIds?: string[] | null;
}
