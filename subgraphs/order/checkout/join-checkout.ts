import { setTimeout as pause } from 'node:timers/promises';
import { newUuid } from '../../../platform/ids/typed-id';
import { claimCheckout, findCheckout } from './checkout.store';
import { takeInHand } from './checkout-in-hand';
import { joinMs, leaseSeconds, requestPausesMs } from './checkout-pace';
import type { CheckoutProgress } from './checkout-progress';
import type { CheckoutRow } from './checkout-row';
import type { CheckoutScope } from './checkout-scope';
import { driveCheckout } from './drive-checkout';
import { progressOf } from './progress-of';

/** Milliseconds to the second look; most checkouts take less than this. */
const firstPauseMs = 25;

/** Milliseconds between two looks at most: fifty requests that wait for one checkout must not be what slows it down. */
const longestPauseMs = 500;

async function takeOver(scope: CheckoutScope, id: string): Promise<CheckoutProgress | null> {
  const leaseId = newUuid();
  const claimed = await claimCheckout(scope.database, id, { leaseId, seconds: leaseSeconds });
  return claimed && driveCheckout(scope, takeInHand(claimed, leaseId), requestPausesMs);
}

/**
 * Waits for the outcome of a checkout that somebody else drives, and drives it when nobody does.
 *
 * @param row as it was just read
 * @returns `PENDING` when it was not certain after 20 seconds
 */
export async function joinCheckout(scope: CheckoutScope, row: CheckoutRow): Promise<CheckoutProgress> {
  const deadline = performance.now() + joinMs;
  let current = row;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)) {
    const driven = current.due && current.state === 'AUTHORIZING' ? await takeOver(scope, current.id) : null;
    const progress = driven ?? progressOf(current);
    if (progress.state !== 'PENDING' || performance.now() + pauseMs > deadline) return progress;
    await pause(pauseMs);
    current = (await findCheckout(scope.database, row.id)) as CheckoutRow;
  }
}
