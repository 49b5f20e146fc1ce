import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type CodeOf, type UserError, userErrorType } from '../../../platform/errors/user-error-type';
import { MoneyInput } from '../../../platform/money/money-input.type';
import { Order } from './order.type';
import { Refund } from './order-parts.type';
import { pickOrderCodes } from './order-refusal';

@InputType({ description: 'Units of a line that are paid back, at what they cost.' })
export class RefundLineInput {
  @Field(() => ID, { description: 'The line.' })
  lineId!: string;

  @Field(() => Int, { description: 'Units, 1 up to what was not paid back yet.' })
  quantity!: number;
}

@InputType({ description: 'Money that is to go back: an amount, or what units cost after discounts and with tax.' })
export class RefundCreateInput {
  @Field(() => MoneyInput, { nullable: true, description: "An amount in the order's currency, above 0." })
  amount?: MoneyInput | null;

  @Field(() => [RefundLineInput], { nullable: true, description: 'Units that are paid back.' })
  lines?: RefundLineInput[] | null;

  @Field(() => String, { nullable: true, description: 'Why, up to 1,000 characters; for the staff.' })
  reason?: string | null;

  @Field(() => String, {
    description:
      'Any text of up to 255 characters that is new for each refund: a repeat with the same one gives nothing back twice and gets the first answer.',
  })
  idempotencyKey!: string;
}

export const RefundCreateUserError = userErrorType(
  'RefundCreate',
  pickOrderCodes(
    'ORDER_NOT_FOUND',
    'AMOUNT_OR_LINES',
    'INVALID_AMOUNT',
    'CURRENCY_MISMATCH',
    'LINE_NOT_FOUND',
    'INVALID_QUANTITY',
    'REFUND_EXCEEDS_CAPTURED',
    'REFUND_DECLINED',
    'REASON_TOO_LONG',
    'IDEMPOTENCY_KEY_REUSED',
  ),
);

@ObjectType({ description: 'What became of the refund.' })
export class RefundCreatePayload {
  @Field(() => Refund, {
    nullable: true,
    description: 'The refund; PENDING when the provider has not answered yet. Null when it was refused.',
  })
  refund!: Refund | null;

  @Field(() => Order, { nullable: true, description: 'The order as it is now; null when it was refused.' })
  order!: Order | null;

  @Field(() => [RefundCreateUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof RefundCreateUserError>>[];
}
