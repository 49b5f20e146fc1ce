import { Field, ID, InputType, Int } from 'type-graphql';
import { EntryEditFields, EntryImportFields } from '../entries/entry-input.type';

@InputType({ description: 'What editors write of a page.' })
class PageEditFields extends EntryEditFields {
  @Field(() => ID, { nullable: true, description: 'Id of the page above; null at the top.' })
  parentId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Place among its sisters; the lowest comes first.' })
  position?: number | null;
}

@InputType({ description: 'A new page; it is a draft until it is published.' })
export class PageCreateInput extends PageEditFields {
  @Field(() => String, { description: 'Title.' })
  title!: string;
}

@InputType({ description: 'A changed draft: what is left out stays, what is null is cleared.' })
export class PageUpdateInput extends PageEditFields {
  @Field(() => String, { nullable: true, description: 'Title.' })
  title?: string | null;
}

@InputType({ description: 'A page of another system: what is left out is cleared.' })
export class PageImportInput extends EntryImportFields {
  @Field(() => String, {
    nullable: true,
    description: 'External reference of the page above: one of this call, in any order, or of an earlier one.',
  })
  parentReference?: string | null;

  @Field(() => Int, { nullable: true, description: 'Place among its sisters; the lowest comes first.' })
  position?: number | null;
}
