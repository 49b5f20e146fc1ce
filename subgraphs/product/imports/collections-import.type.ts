import { type ClassType, Field, InputType } from 'type-graphql';
import { type ImportResult, importPayloadTypes } from '../../../platform/imports/import-payload';
import { Collection, CollectionKind } from '../collections/collection.type';
import { CollectionRuleInput } from '../collections/collection-rule.type';

@InputType({ description: 'A collection of another system.' })
export class CollectionImportInput {
  @Field(() => String, { description: 'What the other system calls it: unique, and the same in every import.' })
  externalReference!: string;

  @Field(() => String, { description: 'Name for addresses; numbered when it is taken.' })
  handle!: string;

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
    description: 'Whether all of the rules must be met, or any; all unless said.',
  })
  matchAll?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'External references of its products, in their order; for MANUAL only. Without it they stay as they are.',
  })
  productReferences?: string[] | null;
}

const types = importPayloadTypes({ one: 'Collection', many: 'Collections' }, () => Collection);

export const CollectionsImportPayload: ClassType<{ results: ImportResult[] }> = types.Payload;
