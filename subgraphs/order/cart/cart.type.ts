import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { CurrencyCode } from '../../../platform/money/currency-code';
import { Money } from '../../../platform/money/money.type';
import { connectionTypes } from '../../../platform/paging/connection-types';
import { ProductVariant } from '../references/product-variant.type';

/** One variant in a cart. */
@ObjectType({ description: 'One variant in a cart.' })
export class CartLine {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => ProductVariant, { nullable: true, description: 'The variant; null when it is no longer there.' })
  variant!: ProductVariant | null;

  @Field(() => Int, { description: 'How many, 1 to 10,000.' })
  quantity!: number;

  @Field(() => Money, { description: 'What one costs: the price when the variant was last added.' })
  unitPrice!: Money;

  @Field(() => Money, { description: 'What all of the line cost.' })
  lineTotal!: Money;
}

export const { Connection: CartLineConnection, Edge: CartLineEdge } = connectionTypes('CartLine', () => CartLine);

/** What a buyer wants, before it is an order. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'What a buyer wants, before it is an order. It holds no stock.' })
export class Cart {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => CurrencyCode, { description: 'The currency of all its prices.' })
  currencyCode!: CurrencyCode;

  @Field(() => String, { nullable: true, description: "The buyer's words to the shop." })
  note!: string | null;

  @Field(() => Date, { description: 'When it was created.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it or one of its lines was last changed.' })
  updatedAt!: Date;

  @Field(() => Date, { description: 'When it ends, if it is not changed before.' })
  expiresAt!: Date;
}
