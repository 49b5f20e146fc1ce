import type { Quote } from '../cart/quote';
import { thawQuote } from '../cart/quote-json';
import type { DrivenCheckout } from './checkout-row';

/** A checkout that is not at rest, in the hand of who drives it. */
export interface CheckoutInHand {
  id: string;
  /** Where it stood when it was taken. */
  state: 'AUTHORIZING' | 'UNDOING';
  orderId: string;
  /** `null` when there is nothing to pay. */
  paymentId: string | null;
  /** The authorization; of an `UNDOING` one what gives the money back. */
  operationId: string | null;
  /**
   * What was shown, reserved and is ordered.
   *
   * @throws when what is stored cannot be read: a fault of this checkout alone, which must not keep others waiting
   */
  quote(): Quote;
  /** Times that it was taken since it last moved. */
  attempts: number;
  startedAt: Date;
  leaseId: string;
}

/** The checkout in a row that was just taken with a lease. */
export function takeInHand(row: DrivenCheckout, leaseId: string): CheckoutInHand {
  return {
    id: row.id,
    state: row.state === 'UNDOING' ? 'UNDOING' : 'AUTHORIZING',
    orderId: row.order_id,
    paymentId: row.payment_id,
    operationId: row.operation_id,
    quote: () => thawQuote(row.snapshot),
    attempts: row.attempts,
    startedAt: row.updated_at,
    leaseId,
  };
}
