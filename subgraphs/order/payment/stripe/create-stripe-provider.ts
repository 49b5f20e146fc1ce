import { isLiveKey, type StripeSettings } from '../../../../platform/config/payment-settings';
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
  const webhooks = { client, webhookSecret, isLive: isLiveKey(secretKey) };
  const settled = async (
    { repeated }: ProviderRequest,
    call: () => Promise<ProviderResult>,
    mustBeDone = false,
  ): Promise<ProviderResult> => {
    try {
      return await call();
    } catch (error) {
      return readStripeFailure(error, repeated || mustBeDone);
    }
  };
  return {
    name: 'stripe',
    authorize: (request) => settled(request, () => authorizeAtStripe({ client, returnUrl }, request)),
    // Of money that is held there is an order, or there will be none: a key that was changed too early ends neither.
    capture: (request) => settled(request, () => captureAtStripe(client, request), true),
    void: (request) => settled(request, () => voidAtStripe(client, request), true),
    refund: (request) => settled(request, () => refundAtStripe(client, request)),
    parseWebhook: (raw, headers) => parseStripeWebhook(webhooks, raw, headers),
  };
}
