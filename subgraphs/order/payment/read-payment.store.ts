import type { Database } from '../../../platform/database/database';
import type { PaymentState } from './payments';

/** The sums of a payment as they are stored: minor units as text. */
export interface PaymentSumsRow {
  status: PaymentState;
  currency_code: string;
  amount: string;
  authorized: string;
  captured: string;
  refunding: string;
  refunded: string;
}

/** Takes a payment's row for the running transaction, `null` when there is none. */
export async function takePaymentSums(transaction: Database, paymentId: string): Promise<PaymentSumsRow | null> {
  const [row] = await transaction.query<PaymentSumsRow>(
    `select status, currency_code, amount, authorized, captured, refunding, refunded from payment where id = $1 for update`,
    [paymentId],
  );
  return row ?? null;
}
