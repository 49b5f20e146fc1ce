import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Money } from '../../../platform/money/money.type';
import { connectionTypes } from '../../../platform/paging/connection-types';
import { OrderEventKindEnum, type RefundStatus, RefundStatusEnum } from './order-enums';
import type { OrderEventKind } from './order-event-kind';
import { OrderLine } from './order-line.type';

@ObjectType({ description: 'What a promotion took off one line.' })
export class OrderDiscountShare {
  @Field(() => ID, { description: 'Id of the line.' })
  lineId!: string;

  @Field(() => Money, { description: 'How much.' })
  amount!: Money;
}

@ObjectType({ description: 'What one promotion took off an order.' })
export class OrderDiscount {
  @Field(() => String, { description: 'Title of the promotion when the order was placed.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The code that brought it; null when it came by itself.' })
  code!: string | null;

  @Field(() => Money, { description: 'How much, of lines and delivery together.' })
  amount!: Money;

  @Field(() => [OrderDiscountShare], { description: 'How much of each line.' })
  lines!: OrderDiscountShare[];

  @Field(() => Money, { description: 'How much of the delivery.' })
  delivery!: Money;
}

@ObjectType({ description: 'One entry of the timeline of an order.' })
export class OrderEvent {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => OrderEventKindEnum, { description: 'What happened.' })
  kind!: OrderEventKind;

  @Field(() => String, { description: 'Its details as JSON; amounts in minor units as text.' })
  data!: string;

  @Directive('@requiresScopes(scopes: [["orders:read"]])')
  @Field(() => String, {
    nullable: true,
    description: 'Who did it: kind and id, such as "user:user_01j…", "guest" or "system". Null without the right.',
  })
  actor!: string | null;

  @Field(() => Date, { description: 'When.' })
  createdAt!: Date;
}

export const { Connection: OrderEventConnection, Edge: OrderEventEdge } = connectionTypes(
  'OrderEvent',
  () => OrderEvent,
);

@ObjectType({ description: 'Units of a line that a refund pays back.' })
export class RefundLine {
  @Field(() => OrderLine, { nullable: true, description: 'The line.' })
  line!: OrderLine | null;

  @Field(() => Int, { description: 'How many.' })
  quantity!: number;

  @Field(() => Money, { description: 'What they cost.' })
  amount!: Money;
}

@ObjectType({ description: 'Money that goes back to a buyer.' })
export class Refund {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => Money, { description: 'How much.' })
  amount!: Money;

  @Field(() => RefundStatusEnum, { description: 'Where it stands.' })
  status!: RefundStatus;

  @Directive('@requiresScopes(scopes: [["orders:read"]])')
  @Field(() => String, { nullable: true, description: 'Why, in the words of who did it. Null without the right.' })
  reason!: string | null;

  @Directive('@requiresScopes(scopes: [["orders:read"]])')
  @Field(() => String, { nullable: true, description: 'Who did it. Null without the right.' })
  actor!: string | null;

  @Field(() => Date, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the payment provider answered for good.' })
  settledAt!: Date | null;
}

export const { Connection: RefundConnection, Edge: RefundEdge } = connectionTypes('Refund', () => Refund);
