import Stripe from 'stripe';
import { type ProviderResult, ProviderUnreachable } from '../payment-provider';

/** What the buyer is told of a refusal whose words are meant for developers. */
const generalMessage = 'The payment could not be made with this means of payment.';

/** Codes of answers that come from a call which is still under way with the same key. */
const busyCodes = ['idempotency_key_in_use', 'lock_timeout'];

/**
 * Whether Stripe did nothing for certain, because of who asks. A limit of requests (429) is no such answer: the library
 * may have met it with its own repeat of a call that was carried out.
 */
function isTurnedAway(error: Error): boolean {
  const { StripeAuthenticationError, StripePermissionError } = Stripe.errors;
  return error instanceof StripeAuthenticationError || error instanceof StripePermissionError;
}

/**
 * What an error of the library means: declined, or unknown.
 *
 * @param isOpen whether being turned away leaves the outcome open, because an earlier call of the same operation may have
 *   succeeded, or because it has to be done some time; then only a refusal of this very payment is one
 * @throws ProviderUnreachable when the outcome is open
 */
export function readStripeFailure(error: unknown, isOpen: boolean): ProviderResult {
  if (error instanceof Stripe.errors.StripeCardError) {
    const code = error.decline_code || error.code || 'card_declined';
    return { status: 'DECLINED', code, message: error.message };
  }
  if (error instanceof Stripe.errors.StripeInvalidRequestError && !busyCodes.includes(error.code ?? '')) {
    return { status: 'DECLINED', code: error.code ?? 'invalid_request', message: generalMessage };
  }
  if (error instanceof Error && isTurnedAway(error) && !isOpen) {
    return { status: 'DECLINED', code: 'provider_unavailable', message: 'The payment could not be made. Try again.' };
  }
  if (error instanceof ProviderUnreachable) throw error;
  // The error itself carries headers and what was sent; its kind and code say enough.
  const { type = 'error', code = 'none' } = error as { type?: string; code?: string };
  throw new ProviderUnreachable(`Stripe gave no certain answer (${type}, ${code}).`);
}
