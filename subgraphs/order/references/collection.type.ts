import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Known by its id only; the product subgraph has the rest. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'A group of products.' })
export class Collection {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;
}
