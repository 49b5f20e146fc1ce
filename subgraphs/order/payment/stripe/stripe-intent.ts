import type Stripe from 'stripe';
import type { ProviderResult } from '../payment-provider';

/** The members of a PaymentIntent that we read. */
export type Intent = Pick<
  Stripe.PaymentIntent,
  'id' | 'status' | 'amount' | 'amount_received' | 'currency' | 'metadata' | 'next_action' | 'last_payment_error'
>;

/** Name of the metadata with our id of the payment. */
export const paymentMetadata = 'tributary_payment';

/** Name of the metadata with our id of the operation, on refunds. */
export const operationMetadata = 'tributary_operation';

/** What became of a payment whose authorization failed. */
export function declineOf({ last_payment_error: error, status }: Intent): { code: string; message: string } {
  const code = error?.decline_code ?? error?.code ?? (status === 'canceled' ? 'canceled' : 'declined');
  return { code, message: error?.message ?? 'The payment was declined.' };
}

/** What a PaymentIntent says of its authorization (docs.stripe.com/payments/paymentintents/lifecycle). */
export function authorizationOf(intent: Intent): ProviderResult {
  switch (intent.status) {
    case 'requires_capture':
    case 'succeeded':
      return { status: 'SUCCEEDED', reference: intent.id };
    case 'requires_payment_method':
    case 'canceled':
      return { status: 'DECLINED', ...declineOf(intent) };
    default: {
      const redirectUrl = intent.next_action?.redirect_to_url?.url ?? null;
      return { status: 'PENDING', reference: intent.id, redirectUrl };
    }
  }
}
