import type { Database } from '../../../platform/database/database';
import type { Payments } from '../payment/payments';
import { releaseUsage } from '../promotion/claim-usage';
import { releaseStock } from '../stock/release-stock';
import { CheckoutLost } from './checkout-lost';
import { leaseSeconds } from './checkout-pace';
import { giveMoneyBack } from './give-money-back';
import { type CheckoutFailure, markFailed, markUndoing } from './move-checkout.store';

/** Which checkout will not become an order, and why. */
export interface Undoing extends CheckoutFailure {
  id: string;
  /** The payment whose money may have to go back; `null` when it is certain that there is none. */
  paymentId: string | null;
  /** Whose the checkout is until the money is back. */
  leaseId: string;
}

/** Gives back what a checkout holds of stock and promotions. */
export async function releaseHeld(transaction: Database, checkoutIds: readonly string[]): Promise<void> {
  await releaseStock(transaction, checkoutIds);
  await releaseUsage(transaction, checkoutIds);
}

/**
 * Ends a checkout that is being paid without an order: what it held is free again with the same commit that records how
 * its money goes back.
 *
 * @returns the operation to be run then; `null` when no money is to go back
 * @throws CheckoutLost when somebody else placed or undid it
 */
export async function undoCheckout(
  transaction: Database,
  payments: Payments,
  undoing: Undoing,
): Promise<string | null> {
  const { id, paymentId, leaseId, code, message } = undoing;
  const operationId = paymentId === null ? null : await giveMoneyBack(transaction, payments, paymentId);
  const moved =
    operationId === null
      ? await markFailed(transaction, id, { code, message })
      : await markUndoing(transaction, id, { code, message, operationId, leaseId, leaseSeconds });
  if (!moved) throw new CheckoutLost(id);
  await releaseHeld(transaction, [id]);
  return operationId;
}
