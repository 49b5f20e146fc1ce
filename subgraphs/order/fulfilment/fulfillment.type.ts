import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionTypes } from '../../../platform/paging/connection-types';
import { OrderLine } from '../orders/order-line.type';
import type { FulfillmentState } from './fulfillment-state';

/** `FulfillmentStatus` of the graph. */
export const FulfillmentStatus = { SENT: 'SENT', DELIVERED: 'DELIVERED', CANCELLED: 'CANCELLED' } as const;

registerEnumType(FulfillmentStatus, {
  name: 'FulfillmentStatus',
  description: 'Where sent goods are.',
  valuesConfig: {
    SENT: { description: 'They are on their way.' },
    DELIVERED: { description: 'They arrived.' },
    CANCELLED: { description: 'They were not sent after all.' },
  },
});

@ObjectType({ description: 'Where goods on their way can be followed.' })
export class FulfillmentTracking {
  @Field(() => String, { nullable: true, description: 'Who brings them.' })
  company!: string | null;

  @Field(() => String, { nullable: true, description: 'The number by which that company knows them.' })
  number!: string | null;

  @Field(() => String, { nullable: true, description: 'The page on which they can be followed.' })
  url!: string | null;
}

@ObjectType({ description: 'Units of a line of an order that were sent.' })
export class FulfillmentLine {
  @Field(() => OrderLine, { nullable: true, description: 'The line.' })
  line!: OrderLine | null;

  @Field(() => Int, { description: 'How many.' })
  quantity!: number;
}

@ObjectType({ description: 'Goods of an order that were sent together.' })
export class Fulfillment {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => FulfillmentStatus, { description: 'Where they are.' })
  status!: FulfillmentState;

  @Field(() => FulfillmentTracking, { description: 'Where they can be followed; without values when nobody said.' })
  tracking!: FulfillmentTracking;

  @Field(() => Date, { description: 'When they were sent.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When they arrived.' })
  deliveredAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was called off.' })
  cancelledAt!: Date | null;
}

export const { Connection: FulfillmentConnection, Edge: FulfillmentEdge } = connectionTypes(
  'Fulfillment',
  () => Fulfillment,
);
