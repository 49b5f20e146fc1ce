import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { CurrencyCode } from '../../../platform/money/currency-code';
import { Money } from '../../../platform/money/money.type';
import { connectionTypes } from '../../../platform/paging/connection-types';
import { PostalAddress } from '../addresses/postal-address.type';
import { User } from '../references/user.type';
import { OrderFulfillmentStatusEnum, OrderPaymentStatusEnum, OrderStatusEnum } from './order-enums';
import type { OrderFulfillmentStatus, OrderPaymentStatus, OrderStatus } from './order-status';

/** What a buyer has ordered, as clients see it. */
@Directive('@key(fields: "id")')
@ObjectType({
  description: 'What a buyer has ordered. Prices, names, taxes and addresses are those of the moment it was placed.',
})
export class Order {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'The number that people call it by, such as "1001".' })
  number!: string;

  @Field(() => User, { nullable: true, description: 'Whose it is; null for a guest, or when the account is gone.' })
  user!: User | null;

  @Field(() => String, { description: "The buyer's e-mail address." })
  email!: string;

  @Field(() => OrderStatusEnum, { description: 'Where it stands as a whole.' })
  status!: OrderStatus;

  @Field(() => OrderPaymentStatusEnum, { description: 'Where its money is.' })
  paymentStatus!: OrderPaymentStatus;

  @Field(() => OrderFulfillmentStatusEnum, { description: 'Where its goods are.' })
  fulfillmentStatus!: OrderFulfillmentStatus;

  @Field(() => CurrencyCode, { description: 'The currency of all its amounts.' })
  currencyCode!: CurrencyCode;

  @Field(() => String, { nullable: true, description: "The buyer's words to the shop." })
  note!: string | null;

  @Directive('@requiresScopes(scopes: [["orders:read"]])')
  @Field(() => String, { nullable: true, description: "The staff's words among themselves. Null without the right." })
  staffNote!: string | null;

  @Field(() => PostalAddress, { nullable: true, description: 'Where it is sent; null when nothing is sent.' })
  shippingAddress!: PostalAddress | null;

  @Field(() => PostalAddress, { nullable: true, description: 'Whom the bill is for; null for the shipping address.' })
  billingAddress!: PostalAddress | null;

  @Field(() => Int, { description: 'Units of all lines that are wanted still.' })
  totalQuantity!: number;

  @Field(() => Boolean, { description: 'Whether the prices have the tax in them; else it was added to them.' })
  pricesIncludeTax!: boolean;

  @Field(() => Money, { description: 'Sum of the lines before discounts.' })
  subtotal!: Money;

  @Field(() => Money, { description: 'What promotions took off the lines.' })
  discountTotal!: Money;

  @Field(() => String, { nullable: true, description: 'How it is delivered; null when nothing is sent.' })
  deliveryTitle!: string | null;

  @Field(() => Money, { description: 'What delivery costs, after what promotions took off it.' })
  deliveryTotal!: Money;

  @Field(() => Money, { description: 'Tax of lines and delivery.' })
  taxTotal!: Money;

  @Field(() => Money, { description: 'What is to be paid.' })
  total!: Money;

  @Field(() => Money, { description: 'What the shop has taken, refunds not subtracted.' })
  capturedTotal!: Money;

  @Field(() => Money, { description: 'What went back to the buyer.' })
  refundedTotal!: Money;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled, in the words of who did it.' })
  cancelReason!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was cancelled.' })
  cancelledAt!: Date | null;

  @Field(() => Date, { description: 'When it was placed.' })
  placedAt!: Date;

  @Field(() => Date, { description: 'When it was last changed.' })
  updatedAt!: Date;
}

export const { Connection: OrderConnection, Edge: OrderEdge } = connectionTypes('Order', () => Order);
