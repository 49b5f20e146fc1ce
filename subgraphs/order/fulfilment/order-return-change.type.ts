import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type CodeOf, type UserError, userErrorType } from '../../../platform/errors/user-error-type';
import { Order } from '../orders/order.type';
import { FulfillmentLineInput, keyDescription } from './fulfillment-change.type';
import { pickCodes } from './fulfilment-codes';
import { OrderReturn } from './order-return.type';

@InputType({ description: 'Goods that are to come back.' })
export class ReturnCreateInput {
  @Field(() => [FulfillmentLineInput], { description: 'Which units; they were sent, and are not expected back yet.' })
  lines!: FulfillmentLineInput[];

  @Field(() => String, { nullable: true, description: 'Why, up to 1,000 characters; the buyer may read it.' })
  reason?: string | null;

  @Field(() => String, { description: keyDescription })
  idempotencyKey!: string;
}

@InputType({ description: 'Units of a line that came back.' })
export class ReturnReceiveLineInput {
  @Field(() => ID, { description: 'The line; it may be given twice, for units that are sold again and those not.' })
  lineId!: string;

  @Field(() => Int, { nullable: true, description: 'How many came; all that were expected when left out.' })
  quantity?: number | null;

  @Field(() => Boolean, { description: 'Whether they go on a shelf again, to be sold.' })
  restock!: boolean;
}

@InputType({ description: 'Goods that came back.' })
export class ReturnReceiveInput {
  @Field(() => [ReturnReceiveLineInput], { description: 'Which units; of a line that is left out, none came.' })
  lines!: ReturnReceiveLineInput[];

  @Field(() => ID, {
    nullable: true,
    description: 'Where they are put; left out: where most units of their line were sent from.',
  })
  locationId?: string | null;

  @Field(() => String, { description: keyDescription })
  idempotencyKey!: string;
}

/** What every change of a return answers. */
@ObjectType()
export abstract class ReturnPayload {
  @Field(() => OrderReturn, { nullable: true, description: 'The return as it is now; null when refused.' })
  return!: OrderReturn | null;

  @Field(() => Order, { nullable: true, description: 'Its order as it is now; null when refused.' })
  order!: Order | null;
}

export const ReturnCreateUserError = userErrorType(
  'ReturnCreate',
  pickCodes(
    'ORDER_NOT_FOUND',
    'LINE_NOT_FOUND',
    'INVALID_QUANTITY',
    'INVALID_REASON',
    'NO_LINES',
    'QUANTITY_EXCEEDED',
    'IDEMPOTENCY_KEY_REUSED',
  ),
);

@ObjectType({ description: 'What became of it: all units are expected, or none.' })
export class ReturnCreatePayload extends ReturnPayload {
  @Field(() => [ReturnCreateUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof ReturnCreateUserError>>[];
}

export const ReturnReceiveUserError = userErrorType(
  'ReturnReceive',
  pickCodes(
    'RETURN_NOT_FOUND',
    'RETURN_ENDED',
    'LINE_NOT_FOUND',
    'INVALID_QUANTITY',
    'NO_LINES',
    'QUANTITY_EXCEEDED',
    'LOCATION_NOT_FOUND',
    'LOCATION_REQUIRED',
    'IDEMPOTENCY_KEY_REUSED',
  ),
);

@ObjectType({ description: 'What became of the goods.' })
export class ReturnReceivePayload extends ReturnPayload {
  @Field(() => [ReturnReceiveUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof ReturnReceiveUserError>>[];
}

export const ReturnCancelUserError = userErrorType('ReturnCancel', pickCodes('RETURN_NOT_FOUND', 'RETURN_ENDED'));

@ObjectType({ description: 'What became of the change.' })
export class ReturnCancelPayload extends ReturnPayload {
  @Field(() => [ReturnCancelUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof ReturnCancelUserError>>[];
}
