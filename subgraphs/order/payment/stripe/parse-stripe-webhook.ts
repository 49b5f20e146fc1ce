import type Stripe from 'stripe';
import {
  type ProviderEvent,
  type ProviderFact,
  type WebhookHeaders,
  WebhookSignatureInvalid,
} from '../payment-provider';
import { refundResultOf, type StripeRefund } from './refund-at-stripe';
import { fromStripeAmount } from './stripe-amount';
import type { StripeClient } from './stripe-client';
import { declineOf, type Intent, operationMetadata, paymentMetadata } from './stripe-intent';

/** Header that carries Stripe's signature. */
export const stripeSignatureHeader = 'stripe-signature';

/** What telling Stripe's messages apart needs. */
export interface StripeWebhookScope {
  client: StripeClient;
  /** `null` while there is no endpoint: then no message can be Stripe's. */
  webhookSecret: string | null;
  /** Whether the account's key moves real money; events of the other mode are another account's to us. */
  isLive: boolean;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Ids in metadata were written by whoever made the object, at the dashboard too. */
const uuidOf = (value: string | undefined) => (value !== undefined && uuid.test(value) ? value : null);

const plain = { amount: null, operationId: null, reference: null, code: null, message: null };

function intentFacts(type: string, intent: Intent): ProviderFact[] {
  const amount = fromStripeAmount(intent.amount, intent.currency);
  const authorized: ProviderFact = { ...plain, kind: 'AUTHORIZE', status: 'SUCCEEDED', amount };
  switch (type) {
    case 'payment_intent.amount_capturable_updated':
      return [authorized];
    case 'payment_intent.succeeded': {
      const captured = fromStripeAmount(intent.amount_received, intent.currency);
      return [authorized, { ...plain, kind: 'CAPTURE', status: 'SUCCEEDED', amount: captured }];
    }
    case 'payment_intent.payment_failed':
      return [{ ...plain, kind: 'AUTHORIZE', status: 'DECLINED', ...declineOf(intent) }];
    case 'payment_intent.canceled':
      return [{ ...plain, kind: 'VOID', status: 'SUCCEEDED' }];
    default:
      return [];
  }
}

function ofIntent(type: string, intent: Intent): Omit<ProviderEvent, 'id' | 'type' | 'isForeign'> {
  const total = {
    amount: fromStripeAmount(intent.amount, intent.currency),
    currencyCode: intent.currency.toUpperCase(),
  };
  const paymentId = uuidOf(intent.metadata[paymentMetadata]);
  return { paymentId, reference: intent.id, total, facts: intentFacts(type, intent) };
}

function ofRefund(refund: StripeRefund): Omit<ProviderEvent, 'id' | 'type' | 'isForeign'> {
  const { payment_intent: intent, metadata } = refund;
  const result = refundResultOf(refund);
  const fact: ProviderFact = {
    kind: 'REFUND',
    status: result.status,
    amount: fromStripeAmount(refund.amount, refund.currency),
    operationId: uuidOf(metadata?.[operationMetadata]),
    reference: refund.id,
    code: result.status === 'DECLINED' ? result.code : null,
    message: result.status === 'DECLINED' ? result.message : null,
  };
  const reference = typeof intent === 'string' ? intent : (intent?.id ?? null);
  return { paymentId: uuidOf(metadata?.[paymentMetadata]), reference, total: null, facts: [fact] };
}

function verified({ client, webhookSecret }: StripeWebhookScope, raw: Buffer, header: string | undefined) {
  if (webhookSecret === null) throw new WebhookSignatureInvalid('there is no signing secret');
  try {
    return client.webhooks.constructEvent(raw, header ?? '', webhookSecret);
  } catch (error) {
    // Also what has a good signature and is no JSON: Stripe sends none.
    throw new WebhookSignatureInvalid(error instanceof Error ? error.name : 'unreadable');
  }
}

/**
 * Reads an event of Stripe's: signed with the endpoint's secret within the last 300 seconds, as its library checks it.
 *
 * @returns `null` for kinds of events that say nothing about a payment's money
 * @throws WebhookSignatureInvalid
 */
export function parseStripeWebhook(
  scope: StripeWebhookScope,
  raw: Buffer,
  headers: WebhookHeaders,
): ProviderEvent | null {
  const event: Stripe.Event = verified(scope, raw, headers[stripeSignatureHeader]);
  // An event of a connected account names it; the endpoint's own account is not named.
  const isForeign = event.account !== undefined || event.livemode !== scope.isLive;
  const named = { id: event.id, type: event.type, isForeign };
  switch (event.type) {
    case 'payment_intent.amount_capturable_updated':
    case 'payment_intent.succeeded':
    case 'payment_intent.payment_failed':
    case 'payment_intent.canceled':
      return { ...named, ...ofIntent(event.type, event.data.object) };
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
      return { ...named, ...ofRefund(event.data.object) };
    default:
      return null;
  }
}
