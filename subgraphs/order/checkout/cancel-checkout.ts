import { newUuid } from '../../../platform/ids/typed-id';
import { crashPoint } from '../../../platform/steps/crash-point';
import { type CheckoutClaim, findCheckout, findClaimedCheckout } from './checkout.store';
import { CheckoutLost } from './checkout-lost';
import type { CheckoutRow } from './checkout-row';
import type { CheckoutScope } from './checkout-scope';
import { finishUndoing } from './finish-undoing';
import { endReservation } from './open-checkout.store';
import { releaseHeld, undoCheckout } from './undo-checkout';

/** The checkout as it is now, or why it was not cancelled. */
export type CancelledCheckout =
  | { checkout: CheckoutRow }
  | { refusal: 'CHECKOUT_NOT_FOUND' | 'CHECKOUT_IN_PROGRESS' | 'CHECKOUT_PLACED' };

function cancelReservation({ database }: CheckoutScope, id: string): Promise<boolean> {
  return database.transaction(async (transaction) => {
    if (!(await endReservation(transaction, id, 'CANCELLED'))) return false;
    await releaseHeld(transaction, [id]);
    return true;
  });
}

/** Lets a payment go that waits for the buyer, who has left. @returns whether there was one still */
async function cancelPayment(scope: CheckoutScope, { id, payment_id: paymentId }: CheckoutRow): Promise<boolean> {
  const undoing = { id, paymentId, leaseId: newUuid(), code: 'CANCELLED', message: null };
  try {
    const operationId = await scope.database.transaction((transaction) =>
      undoCheckout(transaction, scope.payments, undoing),
    );
    crashPoint(scope.runtime.settings, 'checkout:after-undo');
    if (operationId !== null) await finishUndoing(scope, { id, paymentId, operationId });
    return true;
  } catch (error) {
    if (error instanceof CheckoutLost) return false;
    throw error;
  }
}

/**
 * Ends a checkout that the buyer gives up: what it held is free for others. A payment that is under way is waited for
 * instead, because its outcome is what decides; one that waits for the buyer is let go. A repeat changes nothing.
 */
export async function cancelCheckout(scope: CheckoutScope, claim: CheckoutClaim): Promise<CancelledCheckout> {
  const row = await findClaimedCheckout(scope.database, claim);
  if (!row) return { refusal: 'CHECKOUT_NOT_FOUND' };
  if (row.state === 'PLACED') return { refusal: 'CHECKOUT_PLACED' };
  if (row.state === 'RESERVED' && !(await cancelReservation(scope, row.id))) return { refusal: 'CHECKOUT_IN_PROGRESS' };
  if (row.state === 'AUTHORIZING' && !(row.waits_for_buyer && (await cancelPayment(scope, row)))) {
    return { refusal: 'CHECKOUT_IN_PROGRESS' };
  }
  return { checkout: (await findCheckout(scope.database, row.id)) as CheckoutRow };
}
