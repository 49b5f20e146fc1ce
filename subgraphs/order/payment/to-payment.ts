import { encodeId } from '../../../platform/ids/typed-id';
import { moneyOf } from '../../../platform/money/money.type';
import { Payment, PaymentOperation, PaymentOperationKind, PaymentOperationStatus, PaymentStatus } from './payment.type';
import type { OperationRow, PaymentRow } from './payment-list.store';

/** A payment as clients see it. */
export function toPayment(row: PaymentRow): Payment {
  const money = (minorUnits: bigint | string) => moneyOf(minorUnits, row.currency_code);
  return Object.assign(new Payment(), {
    uuid: row.id,
    id: encodeId('pay', row.id),
    status: PaymentStatus[row.status],
    amount: money(row.amount),
    redirectUrl: row.redirect_url,
    createdAt: row.created_at,
    provider: row.provider,
    reference: row.reference,
    authorized: money(row.authorized),
    captured: money(row.captured),
    refunding: money(row.refunding),
    refunded: money(row.refunded),
    refundable: money(BigInt(row.captured) - BigInt(row.refunded) - BigInt(row.refunding)),
  });
}

/** An operation as clients see it. */
export function toPaymentOperation(row: OperationRow): PaymentOperation {
  return Object.assign(new PaymentOperation(), {
    id: encodeId('pop', row.id),
    kind: PaymentOperationKind[row.kind],
    status: PaymentOperationStatus[row.status],
    amount: moneyOf(row.amount, row.currency_code),
    reference: row.reference,
    declineCode: row.code,
    declineMessage: row.message,
    createdAt: row.created_at,
    settledAt: row.settled_at,
  });
}
