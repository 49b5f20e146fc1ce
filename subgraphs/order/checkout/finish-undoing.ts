import type { CheckoutScope } from './checkout-scope';
import { giveMoneyBack } from './give-money-back';
import { markUndone, setUndoingOperation } from './move-checkout.store';

/** A checkout without an order whose money is on its way back. */
export interface UndoneCheckout {
  id: string;
  paymentId: string | null;
  operationId: string | null;
}

/**
 * Has the provider give the money of a checkout back. What cannot be let go because it was captured meanwhile is
 * refunded instead, and the other way round.
 *
 * @returns whether all of it is back
 */
export async function finishUndoing(
  { payments }: CheckoutScope,
  { id, paymentId, operationId }: UndoneCheckout,
): Promise<boolean> {
  const money = { isBack: false };
  await payments.run(operationId as string, async (transaction, { status }) => {
    if (status === 'PENDING') return;
    const isDeclined = status === 'DECLINED';
    const other = isDeclined ? await giveMoneyBack(transaction, payments, paymentId as string) : null;
    if (other !== null) return setUndoingOperation(transaction, id, other);
    await markUndone(transaction, id);
    money.isBack = true;
  });
  return money.isBack;
}
