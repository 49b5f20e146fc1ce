import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { CurrencyCode } from '../../../platform/money/currency-code';
import { DecimalScalar } from '../../../platform/money/decimal-scalar';
import { SortDirection } from '../../../platform/paging/sort-direction';
import { OrderFulfillmentStatusEnum, OrderPaymentStatusEnum, OrderStatusEnum } from './order-enums';
import type { OrderFulfillmentStatus, OrderPaymentStatus, OrderStatus } from './order-status';

/** What orders are sorted by. */
export enum OrderSortKey {
  PLACED_AT = 'PLACED_AT',
  NUMBER = 'NUMBER',
  TOTAL = 'TOTAL',
}

registerEnumType(OrderSortKey, {
  name: 'OrderSortKey',
  description: 'What orders are sorted by.',
  valuesConfig: {
    PLACED_AT: { description: 'By the time they were placed.' },
    NUMBER: { description: 'By number.' },
    TOTAL: { description: 'By what is to be paid; only together with a filter by currency.' },
  },
});

@InputType({ description: 'In which order orders are wanted.' })
export class OrderSort {
  @Field(() => OrderSortKey, { description: 'What they are sorted by.' })
  key!: OrderSortKey;

  @Field(() => SortDirection, {
    nullable: true,
    description: 'Which end comes first; the newest and the dearest unless said.',
  })
  direction?: SortDirection | null;
}

@InputType({ description: 'Which orders are wanted. All filters that are given apply; an empty list is as none.' })
export class OrderFilter {
  @Field(() => [OrderStatusEnum], { nullable: true, description: 'Orders of any of these statuses.' })
  status?: OrderStatus[] | null;

  @Field(() => [OrderPaymentStatusEnum], { nullable: true, description: 'Orders whose money is in any of these.' })
  paymentStatus?: OrderPaymentStatus[] | null;

  @Field(() => [OrderFulfillmentStatusEnum], { nullable: true, description: 'Orders whose goods are in any of these.' })
  fulfillmentStatus?: OrderFulfillmentStatus[] | null;

  @Field(() => Date, { nullable: true, description: 'Orders placed at this time or later.' })
  placedAfter?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Orders placed before this time.' })
  placedBefore?: Date | null;

  @Field(() => String, { nullable: true, description: 'Orders of this e-mail address, whatever its case.' })
  email?: string | null;

  @Field(() => ID, { nullable: true, description: 'Orders of this user.' })
  customer?: string | null;

  @Field(() => CurrencyCode, { nullable: true, description: 'Orders in this currency; required by the two totals.' })
  currencyCode?: CurrencyCode | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Orders of this total or more.' })
  minTotal?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Orders of this total or less.' })
  maxTotal?: string | null;
}
