import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionTypes } from '../../../platform/paging/connection-types';

/** Why the units on a shelf changed. */
export enum StockMovementReason {
  RECEIVED = 'RECEIVED',
  COUNTED = 'COUNTED',
  CORRECTED = 'CORRECTED',
  DAMAGED = 'DAMAGED',
  LOST = 'LOST',
  RETURNED = 'RETURNED',
  IMPORTED = 'IMPORTED',
  SHIPPED = 'SHIPPED',
  SHIPMENT_CANCELLED = 'SHIPMENT_CANCELLED',
}

registerEnumType(StockMovementReason, {
  name: 'StockMovementReason',
  description: 'Why the units on a shelf changed.',
  valuesConfig: {
    RECEIVED: { description: 'They came from a supplier or another location.' },
    COUNTED: { description: 'The shelf was counted.' },
    CORRECTED: { description: 'An earlier entry was wrong.' },
    DAMAGED: { description: 'They can no longer be sold.' },
    LOST: { description: 'They are not where they should be.' },
    RETURNED: { description: 'A buyer sent them back.' },
    IMPORTED: { description: 'Another system says so.' },
    SHIPPED: { description: 'They were sent to a buyer.' },
    SHIPMENT_CANCELLED: { description: 'They were to be sent, and were put back.' },
  },
});

/** One change of the units on a shelf. */
@ObjectType({
  description: 'One change of the units of a variant at a location; a ledger of them sums to what is there.',
})
export class StockMovement {
  /** Key of the location; not a field of the graph. */
  locationUuid!: string;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => Int, { description: 'Units that came; negative for those that went.' })
  delta!: number;

  @Field(() => Int, { description: 'Units on the shelf afterwards.' })
  onHand!: number;

  @Field(() => StockMovementReason, { description: 'Why.' })
  reason!: StockMovementReason;

  @Field(() => String, { nullable: true, description: 'What the one who did it had to say.' })
  note!: string | null;

  @Field(() => String, { description: 'Who did it: kind and id, such as "user:user_01j…" or "service:import".' })
  actor!: string;

  @Field(() => Date, { description: 'When.' })
  createdAt!: Date;
}

export const { Connection: StockMovementConnection, Edge: StockMovementEdge } = connectionTypes(
  'StockMovement',
  () => StockMovement,
);
