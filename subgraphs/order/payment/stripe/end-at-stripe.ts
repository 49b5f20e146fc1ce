import Stripe from 'stripe';
import { type ProviderRequest, type ProviderResult, ProviderUnreachable } from '../payment-provider';
import { lookUp } from './look-up';
import { fromStripeAmount, toStripeAmount } from './stripe-amount';
import type { StripeClient } from './stripe-client';

/** The members of a payment that say how it ended. */
type EndedIntent = Pick<Stripe.PaymentIntent, 'status' | 'amount_received' | 'currency'>;

/** What a payment's state says of a call that was to bring it there; `null` when it is not there. */
type ReadState = (intent: EndedIntent) => ProviderResult | null;

function referenceOf({ reference }: ProviderRequest): string {
  if (reference === null) throw new Error('A payment that the provider does not know cannot be ended.');
  return reference;
}

function isUnexpectedState(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'payment_intent_unexpected_state';
}

/** Makes a call that brings a payment into a state, unless it is there: the state outlives any idempotency key. */
async function bring(
  client: StripeClient,
  request: ProviderRequest,
  { read, call }: { read: ReadState; call: (reference: string) => Promise<EndedIntent> },
): Promise<ProviderResult> {
  const reference = referenceOf(request);
  const look = async () => read(await lookUp(client.paymentIntents.retrieve(reference)));
  if (request.repeated) {
    const there = await look();
    if (there) return there;
  }
  try {
    return read(await call(reference)) ?? { status: 'PENDING', reference };
  } catch (error) {
    if (!isUnexpectedState(error)) throw error;
    const there = await look();
    if (there) return there;
    throw new ProviderUnreachable('The payment is in a state that allows nothing now.');
  }
}

/** Takes what was held, or a part of it; Stripe lets go of the rest. */
export function captureAtStripe(client: StripeClient, request: ProviderRequest): Promise<ProviderResult> {
  const reference = referenceOf(request);
  const read: ReadState = ({ status, amount_received: received, currency }) => {
    if (status === 'succeeded')
      return { status: 'SUCCEEDED', reference, captured: fromStripeAmount(received, currency) };
    if (status !== 'canceled') return null;
    const message = 'What was held has been let go.';
    return { status: 'DECLINED', code: 'authorization_expired', message, instead: { kind: 'VOID', amount: null } };
  };
  const amount = toStripeAmount(request.amount, request.currencyCode);
  if (amount === null) throw new Error('An amount was authorized that Stripe does not take.');
  const key = { idempotencyKey: request.operationId };
  return bring(client, request, {
    read,
    call: (id) => client.paymentIntents.capture(id, { amount_to_capture: amount }, key),
  });
}

/** Lets go of what was held. */
export function voidAtStripe(client: StripeClient, request: ProviderRequest): Promise<ProviderResult> {
  const reference = referenceOf(request);
  const read: ReadState = ({ status, amount_received: received, currency }) => {
    if (status === 'canceled') return { status: 'SUCCEEDED', reference };
    if (status !== 'succeeded') return null;
    const message = 'What was captured can only be refunded.';
    const instead = { kind: 'CAPTURE' as const, amount: fromStripeAmount(received, currency) };
    return { status: 'DECLINED', code: 'already_captured', message, instead };
  };
  const key = { idempotencyKey: request.operationId };
  return bring(client, request, { read, call: (id) => client.paymentIntents.cancel(id, {}, key) });
}
