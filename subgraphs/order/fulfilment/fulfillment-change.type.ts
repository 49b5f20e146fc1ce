import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type CodeOf, type UserError, userErrorType } from '../../../platform/errors/user-error-type';
import { Order } from '../orders/order.type';
import { Fulfillment } from './fulfillment.type';
import { pickCodes } from './fulfilment-codes';

/** What an idempotency key is, for every mutation that moves goods. */
export const keyDescription =
  'Any text of up to 255 characters that is new for each change: a repeat with the same one changes nothing and gets the first answer.';

@InputType({ description: 'Units of a line of the order.' })
export class FulfillmentLineInput {
  @Field(() => ID, { description: 'The line.' })
  lineId!: string;

  @Field(() => Int, { description: 'How many, 1 or more.' })
  quantity!: number;
}

@InputType({ description: 'Where goods on their way can be followed.' })
export class FulfillmentTrackingInput {
  @Field(() => String, { nullable: true, description: 'Who brings them, up to 100 characters.' })
  company?: string | null;

  @Field(() => String, { nullable: true, description: 'The number by which that company knows them.' })
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'The page on which they can be followed: http or https.' })
  url?: string | null;
}

@InputType({ description: 'Goods that are sent.' })
export class FulfillmentCreateInput {
  @Field(() => [FulfillmentLineInput], {
    nullable: true,
    description: 'Which units; everything that is not sent yet when left out.',
  })
  lines?: FulfillmentLineInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The location that sends them; left out: from wherever they are allocated.',
  })
  locationId?: string | null;

  @Field(() => FulfillmentTrackingInput, { nullable: true, description: 'Where they can be followed.' })
  tracking?: FulfillmentTrackingInput | null;

  @Field(() => String, { description: keyDescription })
  idempotencyKey!: string;
}

@InputType({ description: 'What to change of a fulfillment.' })
export class FulfillmentUpdateInput {
  @Field(() => FulfillmentTrackingInput, { description: 'Where it can be followed, in place of what was known.' })
  tracking!: FulfillmentTrackingInput;
}

@InputType({ description: 'How a fulfillment is called off.' })
export class FulfillmentCancelInput {
  @Field(() => String, { description: keyDescription })
  idempotencyKey!: string;
}

/** What every change of a fulfillment answers. */
@ObjectType()
export abstract class FulfillmentPayload {
  @Field(() => Fulfillment, { nullable: true, description: 'The fulfillment as it is now; null when refused.' })
  fulfillment!: Fulfillment | null;

  @Field(() => Order, { nullable: true, description: 'Its order as it is now; null when refused.' })
  order!: Order | null;
}

export const FulfillmentCreateUserError = userErrorType(
  'FulfillmentCreate',
  pickCodes(
    'ORDER_NOT_FOUND',
    'ORDER_CANCELLED',
    'PAYMENT_MISSING',
    'LINE_NOT_FOUND',
    'INVALID_QUANTITY',
    'QUANTITY_EXCEEDED',
    'NOTHING_TO_FULFILL',
    'NOT_ALLOCATED',
    'INSUFFICIENT_STOCK',
    'INVALID_TRACKING',
    'IDEMPOTENCY_KEY_REUSED',
  ),
);

@ObjectType({ description: 'What became of the goods: all were sent, or none.' })
export class FulfillmentCreatePayload extends FulfillmentPayload {
  @Field(() => [FulfillmentCreateUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof FulfillmentCreateUserError>>[];
}

export const FulfillmentUpdateUserError = userErrorType(
  'FulfillmentUpdate',
  pickCodes('FULFILLMENT_NOT_FOUND', 'FULFILLMENT_CANCELLED', 'INVALID_TRACKING'),
);

@ObjectType({ description: 'What became of the change.' })
export class FulfillmentUpdatePayload extends FulfillmentPayload {
  @Field(() => [FulfillmentUpdateUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof FulfillmentUpdateUserError>>[];
}

export const FulfillmentMarkDeliveredUserError = userErrorType(
  'FulfillmentMarkDelivered',
  pickCodes('FULFILLMENT_NOT_FOUND', 'FULFILLMENT_CANCELLED'),
);

@ObjectType({ description: 'What became of the change.' })
export class FulfillmentMarkDeliveredPayload extends FulfillmentPayload {
  @Field(() => [FulfillmentMarkDeliveredUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof FulfillmentMarkDeliveredUserError>>[];
}

export const FulfillmentCancelUserError = userErrorType(
  'FulfillmentCancel',
  pickCodes(
    'FULFILLMENT_NOT_FOUND',
    'FULFILLMENT_CANCELLED',
    'FULFILLMENT_DELIVERED',
    'UNITS_RETURNED',
    'IDEMPOTENCY_KEY_REUSED',
  ),
);

@ObjectType({ description: 'What became of the change.' })
export class FulfillmentCancelPayload extends FulfillmentPayload {
  @Field(() => [FulfillmentCancelUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof FulfillmentCancelUserError>>[];
}
