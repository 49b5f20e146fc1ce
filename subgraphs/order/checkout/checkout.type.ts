import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Money } from '../../../platform/money/money.type';
import type { CheckoutState } from './checkout-state';

/** The states as the graph's enum has them. */
export const CheckoutStateEnum: { readonly [State in CheckoutState]: State } = {
  RESERVED: 'RESERVED',
  AUTHORIZING: 'AUTHORIZING',
  PLACED: 'PLACED',
  UNDOING: 'UNDOING',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
  EXPIRED: 'EXPIRED',
  SUPERSEDED: 'SUPERSEDED',
};

registerEnumType(CheckoutStateEnum, {
  name: 'CheckoutState',
  description: 'Where an attempt to buy stands.',
  valuesConfig: {
    RESERVED: { description: 'Stock, promotions and amounts are held until `expiresAt`.' },
    AUTHORIZING: { description: 'The payment is under way; what is held stays held until its outcome is certain.' },
    PLACED: { description: 'There is an order.' },
    UNDOING: { description: 'There will be no order; money that is held or was taken is on its way back.' },
    FAILED: { description: 'There is no order and no charge, because of `failureCode`.' },
    CANCELLED: { description: 'There is no order and no charge, because the buyer cancelled.' },
    EXPIRED: { description: 'The reservation ended before the buyer paid.' },
    SUPERSEDED: { description: 'The cart was changed, and another checkout took the place of this one.' },
  },
});

/** One attempt to buy what is in a cart, as clients see it. */
@ObjectType({ description: 'One attempt to buy what is in a cart, as it was when the checkout began.' })
export class Checkout {
  /** Keys inside the subgraph; not fields of the graph. */
  orderUuid!: string | null;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => CheckoutStateEnum, { description: 'Where it stands.' })
  state!: CheckoutState;

  @Field(() => Money, { description: 'What is paid, whatever moves in the shop until then.' })
  total!: Money;

  @Field(() => Date, { nullable: true, description: 'When the reservation ends; null once the payment has begun.' })
  expiresAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Where the buyer has to confirm the payment, if anywhere.' })
  redirectUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'Why there is no order: a code of CheckoutCompleteErrorCode.' })
  failureCode!: string | null;

  @Field(() => Date, { description: 'When it began.' })
  createdAt!: Date;
}
