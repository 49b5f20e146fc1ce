import { violatedConstraint } from '../../../platform/database/violated-constraint';
import { codedError } from '../../../platform/errors/coded-error';
import { crashPoint } from '../../../platform/steps/crash-point';
import { type ClaimedCart, loadClaimedCart } from '../cart/load-claimed-cart';
import type { QuoteServices } from '../cart/quote-cart';
import { refusePayment, refuseTotal } from './check-payment';
import { findKnownCheckouts, keepJoinedRequest } from './checkout.store';
import type { CheckoutInHand } from './checkout-in-hand';
import { requestPausesMs } from './checkout-pace';
import type { CheckoutProgress } from './checkout-progress';
import type { CheckoutRefusal, CompleteCode } from './checkout-refusal';
import { type CheckoutRequest, digestOf } from './checkout-request';
import type { CheckoutRow } from './checkout-row';
import type { CheckoutScope } from './checkout-scope';
import { chooseCourse } from './choose-course';
import { driveCheckout } from './drive-checkout';
import { joinCheckout } from './join-checkout';
import { openCheckout, type PaymentRequest } from './open-checkout';
import { quoteCheckout } from './quote-checkout';
import { refuseOpening } from './refuse-opening';
import { startReserved } from './start-checkout';

/** A checkout and how far it came; what it was refused for has changed nothing. */
export type CompletedCheckout =
  | { checkoutId: string; orderId: string; progress: CheckoutProgress }
  | { refusals: CheckoutRefusal<CompleteCode>[] };

/** What a request needs besides what driving needs. */
export type CompletingScope = CheckoutScope & QuoteServices;

/** Somebody else moved the cart or its checkouts between our reading and our writing: it has to be read again. */
const moved = Symbol('moved');

/** Readings at most: each time somebody else has gone a step further, and one of them has come to an end by then. */
const maxReadings = 5;

/** Characters in a key at most, as for every other idempotency key. */
const maxKeyLength = 255;

const refuse = (code: CompleteCode, field: string[]): CompletedCheckout => ({ refusals: [{ code, field }] });

function paymentOf(request: CheckoutRequest): PaymentRequest {
  const { payment, idempotencyKey } = request;
  return { payment, idempotencyKey, requestDigest: idempotencyKey === null ? null : digestOf(request) };
}

function amountOf({ total, currency_code: currencyCode }: CheckoutRow) {
  return { total: BigInt(total), currencyCode };
}

async function drive(scope: CompletingScope, checkout: CheckoutInHand): Promise<CompletedCheckout> {
  crashPoint(scope.runtime.settings, 'checkout:after-reserve');
  const progress = await driveCheckout(scope, checkout, requestPausesMs);
  return { checkoutId: checkout.id, orderId: checkout.orderId, progress };
}

/** The cart may stay open, changed: a repeat of this request must not pay for what is in it then. */
async function keepRequest({ database }: CompletingScope, checkout: CheckoutRow, request: CheckoutRequest) {
  const { idempotencyKey: key } = request;
  const isKept = checkout.idempotency_key === key || (key !== null && Object.hasOwn(checkout.joined_requests, key));
  if (key === null || isKept || checkout.state !== 'AUTHORIZING') return;
  await keepJoinedRequest(database, checkout.id, { key, digest: digestOf(request) });
}

async function join(
  scope: CompletingScope,
  checkout: CheckoutRow,
  request: CheckoutRequest,
): Promise<CompletedCheckout> {
  const { id, order_id: orderId } = checkout;
  const { expectedTotal } = request;
  // Paying for what another tab showed is not what this one was asked for.
  const refusal = refuseTotal(amountOf(checkout), expectedTotal);
  if (refusal) return { refusals: [refusal] };
  await keepRequest(scope, checkout, request);
  return { checkoutId: id, orderId, progress: await joinCheckout(scope, checkout) };
}

async function payReserved(
  scope: CompletingScope,
  reserved: CheckoutRow,
  request: CheckoutRequest,
): Promise<CompletedCheckout | typeof moved> {
  const refusal = refusePayment(scope.payments, amountOf(reserved), request);
  if (refusal) return { refusals: [refusal] };
  const checkout = await startReserved(scope, reserved.id, paymentOf(request));
  return checkout ? drive(scope, checkout) : moved;
}

async function payNew(
  scope: CompletingScope,
  claimed: ClaimedCart,
  { request, supersedes }: { request: CheckoutRequest; supersedes: string | null },
): Promise<CompletedCheckout | typeof moved> {
  const quoted = await quoteCheckout(scope, claimed);
  if ('refusals' in quoted) return quoted;
  const { quote } = quoted;
  const amount = { total: quote.totals.total, currencyCode: quote.currencyCode };
  const refusal = refusePayment(scope.payments, amount, request);
  if (refusal) return { refusals: [refusal] };
  const opened = await openCheckout(scope, { quote, supersedes, pay: paymentOf(request) });
  if ('answer' in opened) return drive(scope, opened.answer);
  return opened.refusal === 'MOVED' ? moved : { refusals: refuseOpening(quote, opened.refusal) };
}

async function tryOnce(scope: CompletingScope, request: CheckoutRequest): Promise<CompletedCheckout | typeof moved> {
  const { claim, idempotencyKey, checkoutId } = request;
  const claimed = await loadClaimedCart(scope.database, claim);
  if (!claimed) return refuse('CART_NOT_FOUND', ['cartId']);
  const known = await findKnownCheckouts(scope.database, { cartId: claim.cartId, idempotencyKey, checkoutId });
  const course = chooseCourse(claimed, known, request);
  if (course.kind === 'REFUSE') return refuse(course.code, course.field);
  if (course.kind === 'JOIN') return join(scope, course.checkout, request);
  if (course.kind === 'PAY') return payReserved(scope, course.checkout, request);
  return payNew(scope, claimed, { request, supersedes: course.supersedes });
}

/**
 * Has a cart paid and makes an order of it, once, however often, from how many tabs and with how many processes dying
 * on the way it is asked for (docs/adr/0022).
 *
 * @throws GraphQLError `PRODUCT_SERVICE_UNAVAILABLE` when it cannot be priced, `BAD_USER_INPUT` for a key that is empty
 *   or too long; nothing is changed then
 */
export async function completeCheckout(scope: CompletingScope, request: CheckoutRequest): Promise<CompletedCheckout> {
  const { idempotencyKey: key } = request;
  if (key !== null && (key === '' || key.length > maxKeyLength)) {
    throw codedError('BAD_USER_INPUT', `An idempotency key has 1 to ${maxKeyLength} characters.`);
  }
  for (let reading = 1; reading <= maxReadings; reading += 1) {
    try {
      const completed = await tryOnce(scope, request);
      if (completed !== moved) return completed;
    } catch (error) {
      // Another checkout of this cart took the key after we had looked for it.
      if (violatedConstraint(error) !== 'checkout_request') throw error;
    }
  }
  return refuse('CART_CHANGED', ['cartId']);
}
