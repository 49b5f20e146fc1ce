import { Directive, Field, InputType, ObjectType } from 'type-graphql';

@Directive('@inaccessible')
@InputType({ description: 'A header of a message. For our own services.' })
export class PaymentWebhookHeaderInput {
  @Field(() => String, { description: 'Its name, in lower case.' })
  name!: string;

  @Field(() => String, { description: 'Its value.' })
  value!: string;
}

@Directive('@inaccessible')
@ObjectType({ description: 'Why a message was refused. For our own services.' })
export class PaymentWebhookUserError {
  @Field(() => String, { description: 'For people.' })
  message!: string;

  @Field(() => String, { description: 'For programs: WEBHOOK_…' })
  code!: string;
}

@Directive('@inaccessible')
@ObjectType({ description: 'What became of a message. For our own services.' })
export class PaymentWebhookReceivePayload {
  @Field(() => String, { nullable: true, description: 'APPLIED, DUPLICATE or IGNORED; null when it was refused.' })
  outcome!: string | null;

  @Field(() => [PaymentWebhookUserError], { description: 'Why it was refused, with nothing changed; else empty.' })
  userErrors!: PaymentWebhookUserError[];
}
