import { setTimeout as pause } from 'node:timers/promises';
import { crashPoint } from '../../../platform/steps/crash-point';
import { authorizeCheckout, type CheckoutStep } from './authorize-checkout';
import { findCheckout } from './checkout.store';
import type { CheckoutInHand } from './checkout-in-hand';
import { CheckoutLost } from './checkout-lost';
import { firstPauseSeconds, longestPauseSeconds, maxAttempts, requestMs } from './checkout-pace';
import type { CheckoutProgress } from './checkout-progress';
import type { CheckoutRow } from './checkout-row';
import type { CheckoutScope } from './checkout-scope';
import { finishUndoing } from './finish-undoing';
import { parkCheckout } from './move-checkout.store';
import { progressOf } from './progress-of';
import { undoCheckout } from './undo-checkout';

/** Seconds to the next look at a checkout that did not move. */
function pauseAfter(attempts: number): number {
  return Math.min(longestPauseSeconds, firstPauseSeconds * 2 ** Math.min(attempts, 20));
}

function park({ database }: CheckoutScope, checkout: CheckoutInHand): Promise<void> {
  const seconds = pauseAfter(checkout.attempts);
  const stop = { leaseId: checkout.leaseId, seconds, waitsForBuyer: false, redirectUrl: null };
  return parkCheckout(database, checkout.id, stop);
}

/** Capture, or the way back: each is recorded, and somebody else's work too when it fails here. */
async function runNext(scope: CheckoutScope, checkout: CheckoutInHand, step: CheckoutStep): Promise<void> {
  if (step.next === null) return;
  try {
    if (step.progress.state === 'PLACED') await scope.payments.run(step.next);
    else await finishUndoing(scope, { ...checkout, operationId: step.next });
  } catch (error) {
    scope.runtime.log.warn({ err: error, checkoutId: checkout.id }, 'a checkout is left to the worker');
  }
}

/** Our own fault keeps an order from being placed: after many tries, the money goes back. */
async function giveUp(scope: CheckoutScope, checkout: CheckoutInHand): Promise<CheckoutProgress> {
  const failure = { code: 'ORDER_NOT_PLACED', message: null };
  const next = await scope.database.transaction((transaction) =>
    undoCheckout(transaction, scope.payments, { ...checkout, ...failure }),
  );
  const progress: CheckoutProgress = { state: 'FAILED', ...failure };
  await runNext(scope, checkout, { progress, next });
  return progress;
}

/** Asks for the money until there is an answer, or the caller's patience ends. */
async function askForMoney(
  scope: CheckoutScope,
  checkout: CheckoutInHand,
  pausesMs: readonly number[],
): Promise<CheckoutStep | null> {
  const deadline = performance.now() + requestMs;
  let step = await authorizeCheckout(scope, checkout);
  for (const pauseMs of pausesMs) {
    if (step !== null || performance.now() + pauseMs > deadline) return step;
    await pause(pauseMs);
    step = await authorizeCheckout(scope, checkout);
  }
  return step;
}

async function takeStep(
  scope: CheckoutScope,
  checkout: CheckoutInHand,
  pausesMs: readonly number[],
): Promise<CheckoutProgress | null> {
  const step = await askForMoney(scope, checkout, pausesMs);
  if (!step) return null;
  const { settings } = scope.runtime;
  crashPoint(settings, step.progress.state === 'PLACED' ? 'checkout:after-place' : 'checkout:after-undo');
  await runNext(scope, checkout, step);
  crashPoint(settings, 'checkout:after-all');
  return step.progress;
}

async function undo(scope: CheckoutScope, checkout: CheckoutInHand): Promise<void> {
  if (!(await finishUndoing(scope, checkout))) await park(scope, checkout);
}

async function progressNow({ database }: CheckoutScope, id: string): Promise<CheckoutProgress> {
  return progressOf((await findCheckout(database, id)) as CheckoutRow);
}

/** Leaves a checkout that could not go on for a fault of ours, or of the database, to a later try. */
async function afterFailure(scope: CheckoutScope, checkout: CheckoutInHand, error: Error): Promise<CheckoutProgress> {
  const { id: checkoutId, attempts, state } = checkout;
  scope.runtime.log.error({ err: error, checkoutId, attempts }, 'a checkout could not go on');
  if (state === 'AUTHORIZING' && attempts >= maxAttempts) {
    try {
      return await giveUp(scope, checkout);
    } catch (cause) {
      scope.runtime.log.error({ err: cause, checkoutId }, 'a checkout could not be given up');
    }
  }
  await park(scope, checkout);
  return { state: 'PENDING' };
}

/**
 * Brings a checkout that the caller has a lease of as far as it gets: to its order, to its end without one, or to a
 * pause. What is left after a pause, an error or the end of the process is done by whoever takes it next.
 *
 * @param pausesMs between repeated calls of a provider that does not answer; none for a worker, which comes back anyway
 */
export async function driveCheckout(
  scope: CheckoutScope,
  checkout: CheckoutInHand,
  pausesMs: readonly number[] = [],
): Promise<CheckoutProgress> {
  try {
    if (checkout.state === 'UNDOING') {
      await undo(scope, checkout);
      return await progressNow(scope, checkout.id);
    }
    const progress = await takeStep(scope, checkout, pausesMs);
    if (progress) return progress;
    await park(scope, checkout);
    return { state: 'PENDING' };
  } catch (error) {
    if (error instanceof CheckoutLost) return progressNow(scope, checkout.id);
    return afterFailure(scope, checkout, error as Error);
  }
}
