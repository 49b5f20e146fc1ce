import type { Database } from '../../../platform/database/database';
import { crashPoint } from '../../../platform/steps/crash-point';
import type { OperationOutcome } from '../payment/payments';
import type { CheckoutInHand } from './checkout-in-hand';
import { pendingMinutes, pendingPauseSeconds } from './checkout-pace';
import type { CheckoutProgress } from './checkout-progress';
import type { CheckoutScope } from './checkout-scope';
import { type CheckoutFailure, parkCheckout } from './move-checkout.store';
import { placeCheckout } from './place-checkout';
import { undoCheckout } from './undo-checkout';

/** What followed from an answer of the provider. */
export interface CheckoutStep {
  progress: CheckoutProgress;
  /** What is to be asked of the provider once it is committed: the capture, or the way back. */
  next: string | null;
}

/** For what somebody did at the provider's own dashboard before there was an order. */
const letGo = 'The payment was let go before the order was placed.';

async function fail(
  transaction: Database,
  { payments }: CheckoutScope,
  checkout: CheckoutInHand,
  failure: CheckoutFailure,
): Promise<CheckoutStep> {
  const next = await undoCheckout(transaction, payments, { ...checkout, ...failure });
  return { progress: { state: 'FAILED', ...failure }, next };
}

async function place(transaction: Database, scope: CheckoutScope, checkout: CheckoutInHand): Promise<CheckoutStep> {
  const placed = await placeCheckout(transaction, scope.payments, checkout);
  if (placed) return { progress: { state: 'PLACED' }, next: placed.captureId };
  return fail(transaction, scope, checkout, { code: 'PAYMENT_DECLINED', message: letGo });
}

/** A provider that declined holds nothing. */
function decline(
  transaction: Database,
  scope: CheckoutScope,
  checkout: CheckoutInHand,
  message: string,
): Promise<CheckoutStep> {
  return fail(transaction, scope, { ...checkout, paymentId: null }, { code: 'PAYMENT_DECLINED', message });
}

/** The buyer has not confirmed, or the provider has not decided; for ever is too long for those who want the units. */
async function wait(
  transaction: Database,
  scope: CheckoutScope,
  checkout: CheckoutInHand,
  redirectUrl: string | null,
): Promise<CheckoutStep> {
  const waitedMs = Date.now() - checkout.startedAt.getTime();
  if (waitedMs > pendingMinutes * 60_000) {
    return fail(transaction, scope, checkout, { code: 'PAYMENT_NOT_CONFIRMED', message: null });
  }
  const waitsForBuyer = redirectUrl !== null;
  const pause = { leaseId: checkout.leaseId, seconds: pendingPauseSeconds, waitsForBuyer, redirectUrl };
  await parkCheckout(transaction, checkout.id, pause);
  return { progress: waitsForBuyer ? { state: 'WAITS_FOR_BUYER', redirectUrl } : { state: 'PENDING' }, next: null };
}

function follow(
  transaction: Database,
  scope: CheckoutScope,
  checkout: CheckoutInHand,
  outcome: OperationOutcome,
): Promise<CheckoutStep> {
  if (outcome.status === 'DECLINED') return decline(transaction, scope, checkout, outcome.message);
  if (outcome.status === 'PENDING') return wait(transaction, scope, checkout, outcome.redirectUrl);
  return place(transaction, scope, checkout);
}

/**
 * Asks for the money of a checkout, and makes an order of it in the commit that records the answer. A checkout that
 * costs nothing asks nobody.
 *
 * @returns `null` when the provider has not answered
 * @throws CheckoutLost when somebody else was faster
 */
export async function authorizeCheckout(scope: CheckoutScope, checkout: CheckoutInHand): Promise<CheckoutStep | null> {
  const { runtime, database, payments } = scope;
  if (checkout.operationId === null) {
    return database.transaction((transaction) => place(transaction, scope, checkout));
  }
  const taken: { step: CheckoutStep | null } = { step: null };
  await payments.run(checkout.operationId, async (transaction, outcome) => {
    crashPoint(runtime.settings, 'checkout:after-authorize');
    taken.step = await follow(transaction, scope, checkout, outcome);
    crashPoint(runtime.settings, 'checkout:before-place');
  });
  return taken.step;
}
