import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { CodeOf } from '../../../platform/errors/user-error-type';
import { DecimalScalar } from '../../../platform/money/decimal-scalar';
import { type QuoteProblemCode, quoteProblemCodes } from '../cart/quote';
import { Checkout } from './checkout.type';
import { type CheckoutUserError, checkoutErrorType } from './checkout-error-type';
import {
  allCheckoutCodes,
  type BeginCode,
  type CancelCode,
  type CompleteCode,
  pickCheckoutCodes,
} from './checkout-refusal';

@InputType({ description: 'How the buyer pays.' })
export class PaymentInput {
  @Field(() => String, { description: 'Name of the payment provider, such as "stripe".' })
  provider!: string;

  @Field(() => String, {
    description: "The provider's own token for the buyer's means of payment; never a card's number.",
  })
  method!: string;
}

@InputType({ description: 'How a cart is paid.' })
export class CheckoutCompleteInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The reservation of checkoutBegin; without it, whatever the cart holds now.',
  })
  checkoutId?: string | null;

  @Field(() => PaymentInput, { nullable: true, description: 'Needed unless the total is 0.' })
  payment?: PaymentInput | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "The total that the buyer was shown, in the cart's currency; another one is refused with TOTAL_CHANGED.",
  })
  expectedTotal?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Any text of up to 255 characters that is new for each attempt: a repeat gets the first outcome.',
  })
  idempotencyKey?: string | null;
}

/** Which checkout is meant, and by what right. */
@ArgsType()
export class CheckoutArgs {
  @Field(() => ID, { description: 'The checkout.' })
  id!: string;

  @Field(() => String, { nullable: true, description: "A guest's token of the cart; not needed for one's own." })
  token?: string | null;
}

const quoteCodes = Object.keys(quoteProblemCodes) as QuoteProblemCode[];

export const CheckoutBeginUserError = checkoutErrorType<BeginCode>(
  'CheckoutBegin',
  pickCheckoutCodes(
    'CART_NOT_FOUND',
    'CART_EXPIRED',
    'CART_COMPLETED',
    'CART_CHANGED',
    'CHECKOUT_IN_PROGRESS',
    'OUT_OF_STOCK',
    'PROMOTION_EXHAUSTED',
    ...quoteCodes,
  ),
);

@ObjectType({ description: 'What became of the reservation: all of the cart is held, or nothing.' })
export class CheckoutBeginPayload {
  @Field(() => Checkout, { nullable: true, description: 'The reservation; null when it was refused.' })
  checkout!: Checkout | null;

  @Field(() => [CheckoutBeginUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CheckoutUserError<CodeOf<typeof CheckoutBeginUserError>>[];
}

const { CHECKOUT_IN_PROGRESS: _inProgress, CHECKOUT_PLACED: _placed, ...completeCodes } = allCheckoutCodes;

export const CheckoutCompleteUserError = checkoutErrorType<CompleteCode>('CheckoutComplete', completeCodes);

@ObjectType({ description: 'What became of the payment: an order, or the reason why there is none.' })
export class CheckoutCompletePayload {
  /** Keys inside the subgraph; not fields of the graph. */
  orderUuid!: string | null;
  checkoutUuid!: string | null;

  @Field(() => [CheckoutCompleteUserError], { description: 'Why there is no order; empty when there is one.' })
  userErrors!: CheckoutUserError<CodeOf<typeof CheckoutCompleteUserError>>[];
}

export const CheckoutCancelUserError = checkoutErrorType<CancelCode>(
  'CheckoutCancel',
  pickCheckoutCodes('CHECKOUT_NOT_FOUND', 'CHECKOUT_IN_PROGRESS', 'CHECKOUT_PLACED'),
);

@ObjectType({ description: 'What became of the cancellation.' })
export class CheckoutCancelPayload {
  @Field(() => Checkout, { nullable: true, description: 'The checkout as it is now; null when it was refused.' })
  checkout!: Checkout | null;

  @Field(() => [CheckoutCancelUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CheckoutUserError<CodeOf<typeof CheckoutCancelUserError>>[];
}
