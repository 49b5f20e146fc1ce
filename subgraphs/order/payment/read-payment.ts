import type { Database } from '../../../platform/database/database';
import type { PaymentSums } from './payments';
import { takePaymentSums } from './read-payment.store';

/** Takes a payment's row for the running transaction. @returns where it stands, `null` when there is none */
export async function readPayment(transaction: Database, paymentId: string): Promise<PaymentSums | null> {
  const row = await takePaymentSums(transaction, paymentId);
  return (
    row && {
      status: row.status,
      currencyCode: row.currency_code,
      amount: BigInt(row.amount),
      authorized: BigInt(row.authorized),
      captured: BigInt(row.captured),
      refunding: BigInt(row.refunding),
      refunded: BigInt(row.refunded),
    }
  );
}
