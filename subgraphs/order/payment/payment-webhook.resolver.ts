import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { assertOneService } from '../../../platform/identity/assert-service';
import type { OrderContext } from '../context';
import { PaymentWebhookHeaderInput, PaymentWebhookReceivePayload } from './payment-webhook.type';
import type { WebhookRefusal } from './payments';

const messages: Readonly<Record<WebhookRefusal, string>> = {
  WEBHOOK_UNKNOWN_PROVIDER: 'There is no payment provider of this name.',
  WEBHOOK_SIGNATURE_INVALID: 'The signature is missing, wrong or too old.',
  WEBHOOK_OTHER_ACCOUNT: 'The message is about another account.',
  WEBHOOK_UNKNOWN_PAYMENT: 'The message is about a payment that is not ours.',
  WEBHOOK_TOO_EARLY: 'What the message tells is not possible yet. Send it again.',
};

/** Takes in what payment providers send to the gateway's door. */
@Resolver()
export class PaymentWebhookResolver {
  @Directive('@inaccessible')
  @Mutation(() => PaymentWebhookReceivePayload, {
    nullable: true,
    description: 'Takes in a message of a payment provider. For our own services.',
  })
  async paymentWebhookReceive(
    @Ctx() { viewer, payments }: OrderContext,
    @Arg('provider', () => String, { description: 'Name of the provider.' }) provider: string,
    @Arg('body', () => String, { description: 'The body as it came, in base 64.' }) body: string,
    @Arg('headers', () => [PaymentWebhookHeaderInput], { description: 'The headers that hold its signature.' })
    headers: PaymentWebhookHeaderInput[],
  ): Promise<PaymentWebhookReceivePayload> {
    assertOneService(viewer, 'gateway', 'paymentWebhookReceive');
    const named = Object.fromEntries(headers.map(({ name, value }) => [name, value]));
    const received = await payments.receiveWebhook(provider, Buffer.from(body, 'base64'), named);
    if ('outcome' in received) return { outcome: received.outcome, userErrors: [] };
    const { refusal: code } = received;
    return { outcome: null, userErrors: [{ message: messages[code], code }] };
  }
}
