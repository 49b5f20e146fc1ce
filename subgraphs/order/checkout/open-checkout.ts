import type { Database } from '../../../platform/database/database';
import { type Outcome, refusableTransaction } from '../../../platform/database/refusable-transaction';
import { retryOnConflict } from '../../../platform/database/retry-on-conflict';
import { violatedConstraint } from '../../../platform/database/violated-constraint';
import { newUuid } from '../../../platform/ids/typed-id';
import { crashPoint } from '../../../platform/steps/crash-point';
import { holdCart } from '../cart/hold-cart';
import type { Quote } from '../cart/quote';
import { freezeQuote } from '../cart/quote-json';
import { claimUsage } from '../promotion/claim-usage';
import { customerKeyOf } from '../promotion/customer-key';
import { holdStock } from '../stock/hold-stock';
import { releaseStock } from '../stock/release-stock';
import { reserveStock, type ShortUnits } from '../stock/reserve-stock';
import type { CheckoutInHand } from './checkout-in-hand';
import { leaseSeconds, reservationMinutes } from './checkout-pace';
import type { CheckoutScope } from './checkout-scope';
import { endReservation, insertCheckout } from './open-checkout.store';

/** How the buyer pays. */
export interface PaymentChoice {
  /** Name of the provider. */
  provider: string;
  /** The provider's token for the means of payment. */
  method: string;
}

/** What makes a checkout be paid at once. */
export interface PaymentRequest {
  /** `null` when there is nothing to pay. */
  payment: PaymentChoice | null;
  idempotencyKey: string | null;
  requestDigest: string | null;
}

/** A checkout to be opened. */
export interface CheckoutOpening {
  quote: Quote;
  /** The reservation whose place it takes. */
  supersedes: string | null;
  /** `null` for a reservation. */
  pay: PaymentRequest | null;
}

/** Why a checkout was not opened; `MOVED`: the cart or its checkouts are not what they were when they were read. */
export type OpeningRefusal = 'MOVED' | { short: ShortUnits[] } | { exhausted: string[] };

/** Records the payment of what is to be paid. */
export async function recordPayment(
  transaction: Database,
  { payments }: CheckoutScope,
  { checkoutId, quote, payment }: { checkoutId: string; quote: Quote; payment: PaymentChoice | null },
): Promise<{ paymentId: string | null; operationId: string | null }> {
  if (payment === null || quote.totals.total === 0n) return { paymentId: null, operationId: null };
  const { currencyCode, email, totals } = quote;
  return payments.startPayment(transaction, { checkoutId, ...payment, amount: totals.total, currencyCode, email });
}

/** Stock of both checkouts first, then promotions of both: all who hold them take them in this order. */
async function hold(
  transaction: Database,
  { checkoutId, supersedes }: { checkoutId: string; supersedes: string | null },
  { cartId, lines, totals, userId, email }: Quote,
): Promise<OpeningRefusal | null> {
  if (supersedes !== null) {
    const variantIds = lines.map(({ variantId }) => variantId);
    await holdStock(transaction, { checkoutId: supersedes, variantIds });
    await releaseStock(transaction, [supersedes]);
  }
  const reserved = await reserveStock(transaction, { checkoutId, lines });
  if (reserved !== 'RESERVED') return reserved;
  const promotionIds = totals.discounts.map(({ promotionId }) => promotionId);
  const customerKey = customerKeyOf({ userId, email }) as string;
  const claimed = await claimUsage(transaction, { checkoutId, promotionIds, customerKey, cartId, supersedes });
  return claimed === 'CLAIMED' ? null : claimed;
}

/**
 * Opens a checkout in one commit: the quote is frozen, stock and promotions are held, all or none, and the payment is
 * recorded when it is to be paid at once.
 *
 * The cart's row is held meanwhile and is what was quoted: a cart that became an order, or was changed, opens nothing.
 *
 * @returns the checkout, in the hand of the caller when it is to be paid
 */
export function openCheckout(
  scope: CheckoutScope,
  { quote, supersedes, pay }: CheckoutOpening,
): Promise<Outcome<CheckoutInHand, OpeningRefusal>> {
  const { cartId, cartVersion, userId, tokenHash, currencyCode, totals } = quote;
  const [id, orderId, leaseId] = [newUuid(), newUuid(), newUuid()];
  const cart = { cartId, cartVersion, userId, tokenHash, currencyCode, total: totals.total };
  const open = async (transaction: Database): Promise<Outcome<CheckoutInHand, OpeningRefusal>> => {
    if (!(await holdCart(transaction, { cartId, cartVersion }))) return { refusal: 'MOVED' };
    const isEnded = supersedes === null || (await endReservation(transaction, supersedes, 'SUPERSEDED'));
    if (!isEnded) return { refusal: 'MOVED' };
    const payment = pay?.payment ?? null;
    const paid = await recordPayment(transaction, scope, { checkoutId: id, quote, payment });
    const { idempotencyKey = null, requestDigest = null } = pay ?? {};
    const start = pay && { ...paid, idempotencyKey, requestDigest, leaseId, leaseSeconds };
    const snapshot = freezeQuote(quote);
    const opened = await insertCheckout(transaction, { id, ...cart, snapshot, orderId, start, reservationMinutes });
    if (!opened) return { refusal: 'MOVED' };
    const refusal = await hold(transaction, { checkoutId: id, supersedes }, quote);
    if (refusal) return { refusal };
    crashPoint(scope.runtime.settings, 'checkout:before-reserve');
    return {
      answer: {
        id,
        state: 'AUTHORIZING',
        orderId,
        ...paid,
        quote: () => quote,
        attempts: 0,
        startedAt: new Date(),
        leaseId,
      },
    };
  };
  // Staff and webhooks take several of these rows too: who is ended to break a circle does it again.
  return retryOnConflict(async () => {
    try {
      return await refusableTransaction(scope.database, open);
    } catch (error) {
      // Another checkout took the key after we had looked for it: doing this again would meet it again.
      if (violatedConstraint(error) === 'checkout_request') return { refusal: 'MOVED' };
      throw error;
    }
  });
}
