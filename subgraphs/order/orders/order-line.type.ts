import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Money } from '../../../platform/money/money.type';
import { connectionTypes } from '../../../platform/paging/connection-types';
import { ProductVariant } from '../references/product-variant.type';

/** A choice of a variant, as it was. */
@ObjectType({ description: 'One choice of the variant that was ordered.' })
export class OrderLineOption {
  @Field(() => String, { description: 'Name of the option, such as "Size".' })
  name!: string;

  @Field(() => String, { description: 'What was chosen, such as "M".' })
  value!: string;
}

/** One variant of an order, as clients see it. */
@ObjectType({ description: 'One variant of an order, with names and prices as they were when it was placed.' })
export class OrderLine {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => ProductVariant, { nullable: true, description: 'The variant; null when it is no longer there.' })
  variant!: ProductVariant | null;

  @Field(() => String, { nullable: true, description: 'Its stock keeping unit.' })
  sku!: string | null;

  @Field(() => String, { description: 'Title of the product.' })
  productTitle!: string;

  @Field(() => String, { nullable: true, description: 'Title of the variant.' })
  variantTitle!: string | null;

  @Field(() => [OrderLineOption], { description: 'What was chosen of its options.' })
  options!: OrderLineOption[];

  @Field(() => String, { nullable: true, description: 'Address of its picture.' })
  imageUrl!: string | null;

  @Field(() => Boolean, { description: 'Whether it has to be sent.' })
  requiresShipping!: boolean;

  @Field(() => Int, { description: 'Units when the order was placed.' })
  orderedQuantity!: number;

  @Field(() => Int, { description: 'Units that are wanted still; 0 for a line that was taken out.' })
  quantity!: number;

  @Field(() => Int, { description: 'Units of these that were sent.' })
  fulfilledQuantity!: number;

  @Field(() => Int, { description: 'Units of these that came back.' })
  returnedQuantity!: number;

  @Field(() => Money, { description: 'What one cost.' })
  unitPrice!: Money;

  @Field(() => Money, { description: 'Quantity times unit price.' })
  subtotal!: Money;

  @Field(() => Money, { description: 'What promotions took off.' })
  discount!: Money;

  @Field(() => Money, { description: 'Its tax, inside the total when prices include tax, else on top of it.' })
  tax!: Money;

  @Field(() => Int, { description: 'Rate of the tax in millionths: 190000 is 19 %.' })
  taxPpm!: number;

  @Field(() => String, { nullable: true, description: 'Name of the tax; null when it is not taxed.' })
  taxTitle!: string | null;

  @Field(() => Money, { description: 'Subtotal without the discount.' })
  total!: Money;
}

export const { Connection: OrderLineConnection, Edge: OrderLineEdge } = connectionTypes('OrderLine', () => OrderLine);
