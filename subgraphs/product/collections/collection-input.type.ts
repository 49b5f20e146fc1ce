import { Field, ID, InputType } from 'type-graphql';
import { CollectionKind } from './collection.type';
import { CollectionRuleInput } from './collection-rule.type';

@InputType({ description: 'A new collection.' })
export class CollectionCreateInput {
  @Field(() => String, { nullable: true, description: 'Unique name for addresses; made of the title without it.' })
  handle?: string | null;

  @Field(() => String, { description: 'Name for people.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What is in it, as HTML; what could harm a reader is taken out.',
  })
  descriptionHtml?: string | null;

  @Field(() => CollectionKind, { nullable: true, description: 'Who chooses its products; MANUAL unless said.' })
  kind?: CollectionKind | null;

  @Field(() => [CollectionRuleInput], { nullable: true, description: 'What its products are like; for RULE only.' })
  rules?: CollectionRuleInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a product must meet all of the rules, or any of them; all unless said.',
  })
  matchAll?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Its products, in their order; for MANUAL only.' })
  productIds?: string[] | null;
}

@InputType({ description: 'What is to be changed of a collection; what is left out stays as it is.' })
export class CollectionUpdateInput {
  @Field(() => String, { nullable: true, description: 'Unique name for addresses.' })
  handle?: string | null;

  @Field(() => String, { nullable: true, description: 'Name for people.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What is in it, as HTML.' })
  descriptionHtml?: string | null;

  @Field(() => [CollectionRuleInput], { nullable: true, description: 'What its products are like; for RULE only.' })
  rules?: CollectionRuleInput[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a product must meet all of the rules, or any.' })
  matchAll?: boolean | null;
}
