import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../../platform/paging/connection-types';

/** A variant as clients see it. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "sku")')
@ObjectType({ description: 'One buyable form of a product, such as its size M in blue.' })
export class ProductVariant {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Stock keeping unit, unique where given.' })
  sku!: string | null;
}

export const { Connection: ProductVariantConnection, Edge: ProductVariantEdge } = connectionTypes(
  'ProductVariant',
  () => ProductVariant,
);
