import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Known by its id only; the product subgraph has the rest. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'Something that the shop sells.' })
export class Product {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;
}
