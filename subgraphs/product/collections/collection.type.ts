import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionTypes } from '../../../platform/paging/connection-types';
import { CollectionRule } from './collection-rule.type';

/** Who chooses the products of a collection. */
export enum CollectionKind {
  MANUAL = 'MANUAL',
  RULE = 'RULE',
}

registerEnumType(CollectionKind, {
  name: 'CollectionKind',
  description: 'Who chooses the products of a collection.',
  valuesConfig: {
    MANUAL: { description: 'People, who also give them their order.' },
    RULE: { description: 'Rules, whenever a product changes.' },
  },
});

/** A collection as clients see it. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "handle")')
@ObjectType({ description: 'Products that are shown together, such as "Summer sale".' })
export class Collection {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Unique name for addresses, such as "summer-sale".' })
  handle!: string;

  @Field(() => String, { description: 'Name for people.' })
  title!: string;

  @Field(() => String, { description: 'What is in it, as HTML that is safe to put on a page.' })
  descriptionHtml!: string;

  @Field(() => CollectionKind, { description: 'Who chooses its products.' })
  kind!: CollectionKind;

  @Field(() => [CollectionRule], { description: 'What its products are like; empty for a manual one.' })
  rules!: CollectionRule[];

  @Field(() => Boolean, { description: 'Whether a product must meet all of the rules, or any of them.' })
  matchAll!: boolean;

  @Field(() => String, { nullable: true, description: 'What another system calls it.' })
  externalReference!: string | null;

  @Field(() => Date, { description: 'When it was created.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it was last changed.' })
  updatedAt!: Date;
}

export const { Connection: CollectionConnection, Edge: CollectionEdge } = connectionTypes(
  'Collection',
  () => Collection,
);
