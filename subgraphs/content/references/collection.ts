import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A collection; the product subgraph knows the rest. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'A group of products.' })
export class Collection {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;
}
