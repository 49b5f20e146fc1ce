import type Stripe from 'stripe';
import type { ProviderRequest, ProviderResult } from '../payment-provider';
import { lookUp } from './look-up';
import { toStripeAmount } from './stripe-amount';
import type { StripeClient } from './stripe-client';
import { operationMetadata, paymentMetadata } from './stripe-intent';

/** The members of a refund that we read. */
export type StripeRefund = Pick<
  Stripe.Refund,
  'id' | 'status' | 'amount' | 'currency' | 'metadata' | 'payment_intent' | 'failure_reason'
>;

/** Refunds of one payment that are looked through for ours: more than any payment has. */
const maxRefunds = 1_000;

/** What Stripe says of a refund. */
export function refundResultOf(refund: StripeRefund): ProviderResult {
  if (refund.status === 'succeeded') return { status: 'SUCCEEDED', reference: refund.id };
  if (refund.status !== 'failed' && refund.status !== 'canceled') return { status: 'PENDING', reference: refund.id };
  const code = refund.failure_reason ?? 'refund_failed';
  return { status: 'DECLINED', code, message: 'The refund was declined.' };
}

/** The refund that an earlier call made. The list is complete at once, which Stripe's search is not. */
async function findEarlier(client: StripeClient, paymentIntent: string, operationId: string) {
  const list = client.refunds.list({ payment_intent: paymentIntent, limit: 100 });
  const refunds = await lookUp(list.autoPagingToArray({ limit: maxRefunds }));
  return refunds.find(({ metadata }) => metadata?.[operationMetadata] === operationId) ?? null;
}

/** Gives back of what was taken. */
export async function refundAtStripe(client: StripeClient, request: ProviderRequest): Promise<ProviderResult> {
  const { reference, operationId, paymentId, repeated, currencyCode } = request;
  if (reference === null) throw new Error('A payment that the provider does not know cannot be refunded.');
  const amount = toStripeAmount(request.amount, currencyCode);
  if (amount === null) {
    return { status: 'DECLINED', code: 'amount_not_supported', message: 'This amount cannot be refunded.' };
  }
  const earlier = repeated ? await findEarlier(client, reference, operationId) : null;
  if (earlier) return refundResultOf(earlier);
  const metadata = { [paymentMetadata]: paymentId, [operationMetadata]: operationId };
  const refund = await client.refunds.create(
    { payment_intent: reference, amount, metadata },
    { idempotencyKey: operationId },
  );
  return refundResultOf(refund);
}
