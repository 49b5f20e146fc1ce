import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionTypes } from '../../../platform/paging/connection-types';
import { OrderLine } from '../orders/order-line.type';
import type { OrderReturnState } from './fulfillment-state';

/** `OrderReturnStatus` of the graph. */
export const OrderReturnStatus = { EXPECTED: 'EXPECTED', RECEIVED: 'RECEIVED', CANCELLED: 'CANCELLED' } as const;

registerEnumType(OrderReturnStatus, {
  name: 'OrderReturnStatus',
  description: 'Where goods that come back are.',
  valuesConfig: {
    EXPECTED: { description: 'They are expected.' },
    RECEIVED: { description: 'What came was taken in.' },
    CANCELLED: { description: 'They do not come back after all.' },
  },
});

@ObjectType({ description: 'Units of a line of an order that come back.' })
export class OrderReturnLine {
  @Field(() => OrderLine, { nullable: true, description: 'The line.' })
  line!: OrderLine | null;

  @Field(() => Int, { description: 'How many were expected.' })
  quantity!: number;

  @Field(() => Int, { nullable: true, description: 'How many came; null before it was received.' })
  receivedQuantity!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of these went on a shelf again; null before it was received.',
  })
  restockedQuantity!: number | null;
}

@ObjectType({ description: 'Goods of an order that come back together.' })
export class OrderReturn {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => OrderReturnStatus, { description: 'Where they are.' })
  status!: OrderReturnState;

  @Field(() => String, { nullable: true, description: 'Why they come back.' })
  reason!: string | null;

  @Field(() => Date, { description: 'When it was agreed on.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When they were taken in.' })
  receivedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was called off.' })
  cancelledAt!: Date | null;
}

export const { Connection: OrderReturnConnection, Edge: OrderReturnEdge } = connectionTypes(
  'OrderReturn',
  () => OrderReturn,
);
