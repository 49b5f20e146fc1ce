import type { Database } from '../../../platform/database/database';
import type { OnSettled, Settlement } from './payments';
import { toPaymentSums } from './read-payment';
import { returnStrayMoney } from './return-stray-money';
import { type OperationNews, type SettledRow, settleOperation as storeNews } from './settle-operation.store';

function toSettlement(row: SettledRow, driven: boolean): Settlement {
  return {
    paymentId: row.payment_id,
    checkoutId: row.checkout_id,
    orderId: row.order_id,
    operationId: row.id,
    kind: row.kind,
    status: row.status,
    amount: BigInt(row.operation_amount),
    refundId: row.refund_id,
    code: row.code,
    message: row.message,
    payment: toPaymentSums({ ...row, status: row.payment_status }),
    driven,
  };
}

/** How news of an operation is told on. */
export interface Telling {
  onSettled: OnSettled;
  /** Whether the caller goes on in the same transaction. */
  driven: boolean;
}

/**
 * Records what became known of an operation, and tells it on inside the same transaction; nothing of both when it was
 * known already. Money that turns up on a payment that has ended is on its way back with the same commit.
 *
 * @returns whether it was news
 */
export async function settleOperation(
  transaction: Database,
  news: OperationNews,
  { onSettled, driven }: Telling,
): Promise<boolean> {
  const row = await storeNews(transaction, news);
  if (!row) return false;
  const settlement = toSettlement(row, driven);
  await returnStrayMoney(transaction, settlement);
  await onSettled(transaction, settlement);
  return true;
}
