import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { CurrencyCode } from '../../../platform/money/currency-code';
import { Money } from '../../../platform/money/money.type';
import { connectionTypes } from '../../../platform/paging/connection-types';
import { PostalAddress } from '../addresses/postal-address.type';
import { ProductVariant } from '../references/product-variant.type';

/** One variant in a cart. */
@ObjectType({ description: 'One variant in a cart.' })
export class CartLine {
  /** Keys inside the subgraph; not fields of the graph. */
  uuid!: string;
  cartUuid!: string;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => ProductVariant, { nullable: true, description: 'The variant; null when it is no longer there.' })
  variant!: ProductVariant | null;

  @Field(() => Int, { description: 'How many, 1 to 10,000.' })
  quantity!: number;

  @Field(() => String, { nullable: true, description: 'What its product was called when its price was looked up.' })
  productTitle!: string | null;

  @Field(() => String, { nullable: true, description: 'What the variant was called when its price was looked up.' })
  variantTitle!: string | null;

  @Field(() => String, { nullable: true, description: 'Stock keeping unit, as it was when its price was looked up.' })
  sku!: string | null;

  @Field(() => Money, {
    description:
      'What one costs: the price when the variant was last added, or when a checkout was refused with PRICE_CHANGED.',
  })
  unitPrice!: Money;

  @Field(() => Money, {
    nullable: true,
    description: 'What one cost before, when its price has moved since it was put in; null when it has not.',
  })
  previousUnitPrice!: Money | null;

  @Field(() => String, {
    nullable: true,
    description: 'Which state of the variant the price is of: another one means that the variant was changed.',
  })
  priceVersion!: string | null;

  @Field(() => Money, { description: 'What all of the line cost, before discounts.' })
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

  @Field(() => String, { nullable: true, description: 'Where the confirmation goes. An order needs one.' })
  email!: string | null;

  @Field(() => PostalAddress, {
    nullable: true,
    description: 'Where it is sent. An order of anything that is shipped needs one.',
  })
  shippingAddress!: PostalAddress | null;

  @Field(() => PostalAddress, { nullable: true, description: 'Whom the bill is for, when it is somebody else.' })
  billingAddress!: PostalAddress | null;

  @Field(() => Int, { description: 'Goes up with each change of the cart, its lines or its codes.' })
  version!: number;

  @Field(() => Date, { nullable: true, description: 'When it became an order; null while it can be changed.' })
  completedAt!: Date | null;

  @Field(() => Date, { description: 'When it was created.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it or one of its lines was last changed.' })
  updatedAt!: Date;

  @Field(() => Date, { description: 'When it ends, if it is not changed before.' })
  expiresAt!: Date;
}
