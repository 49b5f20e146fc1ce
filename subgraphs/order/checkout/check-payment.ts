import { toMinorUnits } from '../../../platform/money/minor-units';
import type { Payments } from '../payment/payments';
import type { CheckoutRefusal } from './checkout-refusal';
import type { CheckoutRequest } from './checkout-request';

/** An amount to be paid, in minor units. */
export interface PayableAmount {
  total: bigint;
  currencyCode: string;
}

/**
 * Whether an amount is the one that the buyer was shown, where the client says which that was.
 *
 * @throws GraphQLError `INVALID_AMOUNT` when the expected total is no amount of the currency
 */
export function refuseTotal(
  { total, currencyCode }: PayableAmount,
  expectedTotal: string | null,
): CheckoutRefusal<'TOTAL_CHANGED'> | null {
  if (expectedTotal === null || toMinorUnits(expectedTotal, currencyCode) === total) return null;
  return { code: 'TOTAL_CHANGED', field: ['input', 'expectedTotal'] };
}

/** Whether an amount may be paid as it was asked for: it is what the buyer was shown, and somebody can take it. */
export function refusePayment(
  payments: Payments,
  amount: PayableAmount,
  { payment, expectedTotal }: Pick<CheckoutRequest, 'payment' | 'expectedTotal'>,
): CheckoutRefusal<'TOTAL_CHANGED' | 'PAYMENT_REQUIRED' | 'PAYMENT_PROVIDER_UNKNOWN'> | null {
  const refusal = refuseTotal(amount, expectedTotal);
  if (refusal || amount.total === 0n) return refusal;
  if (payment === null) return { code: 'PAYMENT_REQUIRED', field: ['input', 'payment'] };
  if (payments.hasProvider(payment.provider)) return null;
  return { code: 'PAYMENT_PROVIDER_UNKNOWN', field: ['input', 'payment', 'provider'] };
}
