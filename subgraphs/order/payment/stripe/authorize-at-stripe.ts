import type { ProviderRequest, ProviderResult } from '../payment-provider';
import { lookUp } from './look-up';
import { toStripeAmount } from './stripe-amount';
import type { StripeClient } from './stripe-client';
import { authorizationOf, type Intent, paymentMetadata } from './stripe-intent';

/** Milliseconds after which Stripe may have forgotten an idempotency key (24 hours), with an hour to spare. */
const keyLifetimeMs = 23 * 3_600_000;

/** Milliseconds after which Stripe's search finds what was made: under a minute, as it says. */
const searchableAfterMs = 60_000;

/** What authorizing needs. */
export interface AuthorizeScope {
  client: StripeClient;
  /** Where the buyer comes back to; without it a payment that needs the bank's page is declined. */
  returnUrl: string | null;
}

const unsupported: ProviderResult = {
  status: 'DECLINED',
  code: 'amount_not_supported',
  message: 'This amount cannot be paid in this currency.',
};

/** A payment that an earlier call made, found by our id on it. */
async function findByPayment(client: StripeClient, paymentId: string): Promise<Intent | null> {
  // The id is a UUID of ours: nothing in it could end the quotation.
  const found = await client.paymentIntents.search({
    query: `metadata['${paymentMetadata}']:'${paymentId}'`,
    limit: 1,
  });
  return found.data[0] ?? null;
}

/**
 * What a repeated call has to know first. Stripe answers a key for 24 hours with what it answered first, also with an
 * error of its own that hides a payment which was made; and a key that it has forgotten would charge a second time.
 *
 * @returns the result; `null` when the call may be made again
 */
async function findEarlier(client: StripeClient, request: ProviderRequest): Promise<ProviderResult | null> {
  const age = Date.now() - request.startedAt.getTime();
  if (!request.repeated || age < searchableAfterMs) return null;
  const isKeyForgotten = age > keyLifetimeMs;
  const search = findByPayment(client, request.paymentId);
  // Some accounts have no search; within the key's life the call itself is as good.
  const found = await (isKeyForgotten ? lookUp(search) : search.catch(() => null));
  if (found) return authorizationOf(found);
  if (!isKeyForgotten) return null;
  return { status: 'DECLINED', code: 'never_made', message: 'The payment did not reach the provider.' };
}

/** Makes and confirms a PaymentIntent that holds the amount, or says what became of the one that was made. */
export async function authorizeAtStripe(
  { client, returnUrl }: AuthorizeScope,
  request: ProviderRequest,
): Promise<ProviderResult> {
  const amount = toStripeAmount(request.amount, request.currencyCode);
  if (amount === null) return unsupported;
  if (request.reference !== null) {
    return authorizationOf(await lookUp(client.paymentIntents.retrieve(request.reference)));
  }
  const earlier = await findEarlier(client, request);
  if (earlier) return earlier;
  const intent = await client.paymentIntents.create(
    {
      amount,
      currency: request.currencyCode.toLowerCase(),
      payment_method: request.method,
      capture_method: 'manual',
      confirm: true,
      metadata: { [paymentMetadata]: request.paymentId },
      ...(request.email !== null && { receipt_email: request.email }),
      automatic_payment_methods: { enabled: true, allow_redirects: returnUrl === null ? 'never' : 'always' },
      ...(returnUrl === null ? { error_on_requires_action: true } : { return_url: returnUrl }),
    },
    { idempotencyKey: request.operationId },
  );
  return authorizationOf(intent);
}
