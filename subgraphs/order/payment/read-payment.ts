import type { Database } from '../../../platform/database/database';
import type { PaymentSums } from './payments';
import { findPaymentSums } from './read-payment.store';

/** Where a payment stands: `null` when there is none. Its row is not held; a `start…` of the same transaction holds it. */
export async function readPayment(database: Database, paymentId: string): Promise<PaymentSums | null> {
  const row = await findPaymentSums(database, paymentId);
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
