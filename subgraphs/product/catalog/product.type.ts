import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../../platform/paging/connection-types';

/** A product as clients see it. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "handle")')
@ObjectType({ description: 'Something that the shop sells, in one or more variants.' })
export class Product {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Unique name for addresses, such as "linen-shirt".' })
  handle!: string;

  @Field(() => String, { description: 'Name for people.' })
  title!: string;

  @Field(() => Date, { description: 'When it was created.' })
  createdAt!: Date;
}

export const { Connection: ProductConnection, Edge: ProductEdge } = connectionTypes('Product', () => Product);
