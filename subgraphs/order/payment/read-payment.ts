import type { Database } from '../../../platform/database/database';
import type { PaymentSums } from './payments';
import { type PaymentSumsRow, takePaymentSums } from './read-payment.store';

/** Where a payment stands, of its row. */
export function toPaymentSums(row: PaymentSumsRow): PaymentSums {
  return {
    status: row.status,
    currencyCode: row.currency_code,
    amount: BigInt(row.amount),
    authorized: BigInt(row.authorized),
    captured: BigInt(row.captured),
    refunding: BigInt(row.refunding),
    refunded: BigInt(row.refunded),
  };
}

/** Takes a payment's row for the running transaction. @returns where it stands, `null` when there is none */
export async function readPayment(transaction: Database, paymentId: string): Promise<PaymentSums | null> {
  const row = await takePaymentSums(transaction, paymentId);
  return row && toPaymentSums(row);
}
