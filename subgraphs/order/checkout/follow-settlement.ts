import type { Database } from '../../../platform/database/database';
import type { Settlement } from '../payment/payments';
import { wakeCheckout } from './move-checkout.store';

/**
 * Has a checkout looked at when its payment has news that nobody drives: a webhook, or the worker's own call. The look
 * itself asks the payment again, so that it does not matter which news it was.
 *
 * The payment's row is held here; the checkout's is taken after it, as everywhere.
 */
export async function followSettlement(
  transaction: Database,
  { checkoutId, driven, orderId }: Settlement,
): Promise<void> {
  if (!driven && orderId === null) await wakeCheckout(transaction, checkoutId);
}
