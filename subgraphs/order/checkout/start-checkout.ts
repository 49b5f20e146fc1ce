import { newUuid } from '../../../platform/ids/typed-id';
import { thawQuote } from '../cart/quote-json';
import type { CheckoutInHand } from './checkout-in-hand';
import { leaseSeconds } from './checkout-pace';
import type { CheckoutScope } from './checkout-scope';
import { type PaymentRequest, recordPayment } from './open-checkout';
import { startCheckout, takeReservation } from './open-checkout.store';

/**
 * Has a reservation paid: from the commit on it does not expire, until the outcome is certain. Of this and the sweep of
 * expired reservations the row lets one through.
 *
 * @returns `null` when it expired, was paid or ended by somebody else meanwhile
 */
export function startReserved(
  scope: CheckoutScope,
  checkoutId: string,
  { payment, idempotencyKey, requestDigest }: PaymentRequest,
): Promise<CheckoutInHand | null> {
  const leaseId = newUuid();
  return scope.database.transaction(async (transaction) => {
    const row = await takeReservation(transaction, checkoutId);
    if (!row) return null;
    const quote = thawQuote(row.snapshot);
    const paid = await recordPayment(transaction, scope, { checkoutId, quote, payment });
    await startCheckout(transaction, checkoutId, { ...paid, idempotencyKey, requestDigest, leaseId, leaseSeconds });
    const orderId = row.order_id;
    return {
      id: checkoutId,
      state: 'AUTHORIZING',
      orderId,
      ...paid,
      quote: () => quote,
      attempts: 0,
      startedAt: new Date(),
      leaseId,
    };
  });
}
