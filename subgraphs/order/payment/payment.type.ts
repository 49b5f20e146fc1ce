import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Money } from '../../../platform/money/money.type';

/** Where a payment stands. */
export enum PaymentStatus {
  STARTED = 'STARTED',
  PENDING = 'PENDING',
  AUTHORIZED = 'AUTHORIZED',
  CAPTURED = 'CAPTURED',
  VOIDED = 'VOIDED',
  DECLINED = 'DECLINED',
}

registerEnumType(PaymentStatus, {
  name: 'PaymentStatus',
  description: 'Where a payment stands. It never goes back; what was refunded shows in its sums.',
  valuesConfig: {
    STARTED: { description: 'It is recorded; its provider has not answered yet.' },
    PENDING: { description: 'The provider, or the buyer at `redirectUrl`, is not done yet.' },
    AUTHORIZED: { description: 'The provider holds the amount.' },
    CAPTURED: { description: 'The provider took the amount, or a part of it and let go of the rest.' },
    VOIDED: { description: 'It was let go.' },
    DECLINED: { description: 'The provider declined it.' },
  },
});

/** What was asked of a provider. */
export enum PaymentOperationKind {
  AUTHORIZE = 'AUTHORIZE',
  CAPTURE = 'CAPTURE',
  VOID = 'VOID',
  REFUND = 'REFUND',
}

registerEnumType(PaymentOperationKind, {
  name: 'PaymentOperationKind',
  description: 'What was asked of a provider.',
  valuesConfig: {
    AUTHORIZE: { description: 'To hold the amount.' },
    CAPTURE: { description: 'To take what was held, or a part of it.' },
    VOID: { description: 'To let go of what was held.' },
    REFUND: { description: 'To give back of what was taken.' },
  },
});

/** What is known of an operation. */
export enum PaymentOperationStatus {
  STARTED = 'STARTED',
  UNKNOWN = 'UNKNOWN',
  PENDING = 'PENDING',
  SUCCEEDED = 'SUCCEEDED',
  DECLINED = 'DECLINED',
}

registerEnumType(PaymentOperationStatus, {
  name: 'PaymentOperationStatus',
  description: 'What is known of an operation.',
  valuesConfig: {
    STARTED: { description: 'It is recorded, and about to be asked for.' },
    UNKNOWN: { description: 'The provider gave no certain answer; it is asked again, with the same key.' },
    PENDING: { description: 'The provider took it in and is not done.' },
    SUCCEEDED: { description: 'It is done.' },
    DECLINED: { description: 'The provider refused it.' },
  },
});

@ObjectType({ description: 'One thing that was asked of a payment provider.' })
export class PaymentOperation {
  @Field(() => ID, { description: 'Unique id; the provider was given its UUID as the idempotency key.' })
  id!: string;

  @Field(() => PaymentOperationKind, { description: 'What was asked.' })
  kind!: PaymentOperationKind;

  @Field(() => PaymentOperationStatus, { description: 'What is known of it.' })
  status!: PaymentOperationStatus;

  @Field(() => Money, { description: 'What it moves.' })
  amount!: Money;

  @Field(() => String, { nullable: true, description: "The provider's own name of a refund." })
  reference!: string | null;

  @Field(() => String, { nullable: true, description: "Why it was declined: the provider's code." })
  declineCode!: string | null;

  @Field(() => String, { nullable: true, description: "Why it was declined: the provider's words." })
  declineMessage!: string | null;

  @Field(() => Date, { description: 'When it was recorded.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When its outcome became known.' })
  settledAt!: Date | null;
}

const staffOnly = '@requiresScopes(scopes: [["orders:read"]])';

@ObjectType({
  description: 'What a buyer pays for one checkout. A buyer sees where it stands; its sums are for who may see orders.',
})
export class Payment {
  /** Key of the payment; not a field of the graph. */
  uuid!: string;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => PaymentStatus, { description: 'Where it stands.' })
  status!: PaymentStatus;

  @Field(() => Money, { description: 'What is to be paid.' })
  amount!: Money;

  @Field(() => String, { nullable: true, description: 'Where the buyer confirms it, while it is pending.' })
  redirectUrl!: string | null;

  @Field(() => Date, { description: 'When it was begun.' })
  createdAt!: Date;

  @Directive(staffOnly)
  @Field(() => String, { nullable: true, description: 'Name of the provider, such as "stripe".' })
  provider!: string | null;

  @Directive(staffOnly)
  @Field(() => String, { nullable: true, description: "The provider's own name of it; null until it told it." })
  reference!: string | null;

  @Directive(staffOnly)
  @Field(() => Money, { nullable: true, description: 'What the provider held.' })
  authorized!: Money | null;

  @Directive(staffOnly)
  @Field(() => Money, { nullable: true, description: 'What the provider took.' })
  captured!: Money | null;

  @Directive(staffOnly)
  @Field(() => Money, { nullable: true, description: 'Of that: on its way back, and not answered yet.' })
  refunding!: Money | null;

  @Directive(staffOnly)
  @Field(() => Money, { nullable: true, description: 'Of that: given back.' })
  refunded!: Money | null;

  @Directive(staffOnly)
  @Field(() => Money, { nullable: true, description: 'What can still be refunded.' })
  refundable!: Money | null;
}
