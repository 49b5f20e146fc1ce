import type { SubgraphRuntime } from '../../platform/federation/subgraph-definition';
import { crashPoint } from '../../platform/steps/crash-point';
import { followSettlement } from './checkout/follow-settlement';
import { followPayment } from './orders/follow-payment';
import { lockOrder } from './orders/lock-order';
import { createPayments } from './payment/create-payments';
import type { PaymentProvider } from './payment/payment-provider';
import type { OnSettled, Payments } from './payment/payments';
import { createStripeProvider } from './payment/stripe/create-stripe-provider';
import { createTestProvider } from './payment/test-provider/create-test-provider';
import { deliverTestWebhook } from './payment/test-provider/deliver-test-webhooks';

/** What follows, in the same commit, from what became known of a payment; each in its turn. */
const followers: readonly OnSettled[] = [followSettlement];

/** Key that signs the webhooks of the built-in test provider. */
export function testWebhookKey({ secret }: SubgraphRuntime): Uint8Array {
  return secret.deriveKey('test-payment-webhooks');
}

function createOrderPayments(runtime: SubgraphRuntime): Payments {
  const { database, log, settings } = runtime;
  const webhookKey = testWebhookKey(runtime);
  const providers: PaymentProvider[] = [];
  if (settings.payment.testProvider) {
    const deliver = (body: string) => deliverTestWebhook(payments, webhookKey, body);
    providers.push(createTestProvider({ database, webhookKey, deliver }));
  }
  if (settings.payment.stripe) providers.push(createStripeProvider(settings.payment.stripe));
  const payments: Payments = createPayments({
    database,
    log,
    providers,
    lockOrder,
    crashPoint: (step) => crashPoint(settings, step),
    async onSettled(transaction, settlement) {
      await followPayment(transaction, settlement, payments);
      for (const follow of followers) await follow(transaction, settlement);
    },
  });
  return payments;
}

const paymentsOfRuntimes = new WeakMap<SubgraphRuntime, Payments>();

/** The payments of a running subgraph: the same for its requests and its worker. */
export function orderPayments(runtime: SubgraphRuntime): Payments {
  const known = paymentsOfRuntimes.get(runtime);
  if (known) return known;
  const payments = createOrderPayments(runtime);
  paymentsOfRuntimes.set(runtime, payments);
  return payments;
}
