import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type CodeOf, type UserError, userErrorType } from '../../../platform/errors/user-error-type';
import { Order } from './order.type';
import { pickOrderCodes } from './order-refusal';

const keyDescription =
  'Any text of up to 255 characters that is new for each change: a repeat with the same one changes nothing and gets the first answer.';

@InputType({ description: 'How an order is called off.' })
export class OrderCancelInput {
  @Field(() => String, { nullable: true, description: 'Why, up to 1,000 characters; the buyer can read it.' })
  reason?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether its units are sold again; if not, they are written off as lost.',
  })
  restock!: boolean;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether the money that was taken goes back. What was only reserved is let go in any case.',
  })
  refund!: boolean;

  @Field(() => String, { description: keyDescription })
  idempotencyKey!: string;
}

export const OrderCancelUserError = userErrorType(
  'OrderCancel',
  pickOrderCodes(
    'ORDER_NOT_FOUND',
    'ORDER_NOT_OPEN',
    'ORDER_FULFILLED',
    'STOCK_NOT_THERE',
    'REASON_TOO_LONG',
    'IDEMPOTENCY_KEY_REUSED',
  ),
);

@ObjectType({ description: 'What became of the cancellation.' })
export class OrderCancelPayload {
  @Field(() => Order, { nullable: true, description: 'The order as it is now; null when it was refused.' })
  order!: Order | null;

  @Field(() => [OrderCancelUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof OrderCancelUserError>>[];
}

@InputType({ description: 'How many of a line are wanted still.' })
export class OrderLineEditInput {
  @Field(() => ID, { description: 'The line.' })
  lineId!: string;

  @Field(() => Int, { description: 'Units, 0 up to what there are; 0 takes the line out.' })
  quantity!: number;
}

@InputType({ description: 'What is wanted of an order still. More units, or others, are another order.' })
export class OrderEditInput {
  @Field(() => [OrderLineEditInput], { description: 'Lines with fewer units; those that are left out stay.' })
  lines!: OrderLineEditInput[];

  @Field(() => String, { nullable: true, description: 'Why, up to 1,000 characters; for the staff.' })
  reason?: string | null;

  @Field(() => String, { description: keyDescription })
  idempotencyKey!: string;
}

export const OrderEditUserError = userErrorType(
  'OrderEdit',
  pickOrderCodes(
    'ORDER_NOT_FOUND',
    'ORDER_NOT_OPEN',
    'ORDER_FULFILLED',
    'LINE_NOT_FOUND',
    'INVALID_QUANTITY',
    'NOTHING_CHANGED',
    'NOTHING_LEFT',
    'REASON_TOO_LONG',
    'IDEMPOTENCY_KEY_REUSED',
  ),
);

@ObjectType({ description: 'What became of the edit.' })
export class OrderEditPayload {
  @Field(() => Order, { nullable: true, description: 'The order as it is now; null when it was refused.' })
  order!: Order | null;

  @Field(() => [OrderEditUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof OrderEditUserError>>[];
}

export const OrderCaptureUserError = userErrorType(
  'OrderCapture',
  pickOrderCodes('ORDER_NOT_FOUND', 'ORDER_NOT_OPEN', 'NOT_CAPTURABLE', 'PAYMENT_DECLINED', 'IDEMPOTENCY_KEY_REUSED'),
);

@ObjectType({ description: 'What became of the capture.' })
export class OrderCapturePayload {
  @Field(() => Order, {
    nullable: true,
    description: 'The order; AUTHORIZED still when the provider has not answered yet. Null when it was refused.',
  })
  order!: Order | null;

  @Field(() => [OrderCaptureUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof OrderCaptureUserError>>[];
}

export const OrderNoteSetUserError = userErrorType('OrderNoteSet', pickOrderCodes('ORDER_NOT_FOUND', 'NOTE_TOO_LONG'));

@ObjectType({ description: 'What became of the note.' })
export class OrderNoteSetPayload {
  @Field(() => Order, { nullable: true, description: 'The order as it is now; null when it was refused.' })
  order!: Order | null;

  @Field(() => [OrderNoteSetUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof OrderNoteSetUserError>>[];
}
