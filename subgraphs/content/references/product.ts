import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A product; the product subgraph knows the rest. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Something that the shop sells.' })
export class Product {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;
}
