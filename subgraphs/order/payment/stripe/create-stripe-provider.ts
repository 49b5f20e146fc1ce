import type { StripeSettings } from '../../../../platform/config/payment-settings';
import type { PaymentProvider, ProviderRequest, ProviderResult } from '../payment-provider';
import { authorizeAtStripe } from './authorize-at-stripe';
import { captureAtStripe, voidAtStripe } from './end-at-stripe';
import { parseStripeWebhook } from './parse-stripe-webhook';
import { refundAtStripe } from './refund-at-stripe';
import { createStripeClient } from './stripe-client';
import { readStripeFailure } from './stripe-failure';

/**
 * Stripe, through its own library: PaymentIntents that are confirmed at once and captured by hand, with the operation's
 * id as `Idempotency-Key` and our id of the payment in their metadata.
 */
export function createStripeProvider(settings: StripeSettings): PaymentProvider {
  const client = createStripeClient(settings);
  const { returnUrl, webhookSecret, secretKey } = settings;
  const webhooks = { client, webhookSecret, isLive: /^[rs]k_live_/.test(secretKey) };
  const settled = async (request: ProviderRequest, call: () => Promise<ProviderResult>): Promise<ProviderResult> => {
    try {
      return await call();
    } catch (error) {
      return readStripeFailure(error, request.repeated);
    }
  };
  return {
    name: 'stripe',
    authorize: (request) => settled(request, () => authorizeAtStripe({ client, returnUrl }, request)),
    capture: (request) => settled(request, () => captureAtStripe(client, request)),
    void: (request) => settled(request, () => voidAtStripe(client, request)),
    refund: (request) => settled(request, () => refundAtStripe(client, request)),
    parseWebhook: (raw, headers) => parseStripeWebhook(webhooks, raw, headers),
  };
}
