import type { Database } from '../../../platform/database/database';
import { completeCart } from '../cart/complete-cart';
import { placeOrder } from '../orders/place-order';
import type { Payments } from '../payment/payments';
import { readPayment } from '../payment/read-payment';
import { confirmUsage } from '../promotion/claim-usage';
import { allocateStock } from '../stock/allocate-stock';
import type { CheckoutInHand } from './checkout-in-hand';
import { CheckoutLost } from './checkout-lost';
import { markPlaced } from './move-checkout.store';

/** What an order was placed with. */
export interface PlacedCheckout {
  /** The capture to be run once this is committed; `null` when there is nothing to capture. */
  captureId: string | null;
}

async function recordCapture(
  transaction: Database,
  payments: Payments,
  { paymentId, orderId, total }: { paymentId: string | null; orderId: string; total: bigint },
): Promise<{ captureId: string | null; stateOfPayment: 'AUTHORIZED' | 'PAID' } | null> {
  if (paymentId === null) return { captureId: null, stateOfPayment: 'PAID' };
  const captureId = await payments.startCapture(transaction, paymentId, { orderId });
  if (captureId !== 'NOT_CAPTURABLE') return { captureId, stateOfPayment: 'AUTHORIZED' };
  const payment = await readPayment(transaction, paymentId);
  const kept = payment ? payment.captured - payment.refunded - payment.refunding : 0n;
  if (kept !== total) return null;
  await payments.attachOrder(transaction, paymentId, orderId);
  return { captureId: null, stateOfPayment: 'PAID' };
}

/**
 * Makes an order of a checkout whose payment is authorized, or that costs nothing: the order, the stock, the promotions,
 * the cart and the record of the capture are one commit. Nothing in it can be refused: all was promised when it was
 * reserved.
 *
 * Rows are taken in one order by all who take several: payment, cart, checkout, stock, promotions.
 *
 * @returns `null`, with nothing done, when the money is not there, or not all of it: somebody let the payment go at the
 *   provider, or took a part, or gave some back
 * @throws CheckoutLost when somebody else placed or undid it
 */
export async function placeCheckout(
  transaction: Database,
  payments: Payments,
  checkout: CheckoutInHand,
): Promise<PlacedCheckout | null> {
  const { id, orderId, paymentId } = checkout;
  const quote = checkout.quote();
  const recorded = await recordCapture(transaction, payments, { paymentId, orderId, total: quote.totals.total });
  if (recorded === null) return null;
  await completeCart(transaction, {
    cartId: quote.cartId,
    cartVersion: quote.cartVersion,
    orderId,
    lines: quote.lines,
  });
  if (!(await markPlaced(transaction, id))) throw new CheckoutLost(id);
  const draft = { ...quote, email: quote.email as string };
  const { lines } = await placeOrder(transaction, {
    orderId,
    checkoutId: id,
    paymentId,
    quote: draft,
    stateOfPayment: recorded.stateOfPayment,
  });
  await allocateStock(transaction, { checkoutId: id, orderId, lines });
  if (quote.totals.discounts.length > 0) await confirmUsage(transaction, id, orderId);
  return { captureId: recorded.captureId };
}
