import { encodeId } from '../../../platform/ids/typed-id';
import { moneyOf } from '../../../platform/money/money.type';
import type { OrderEvent } from '../events/order-event';
import type { Settlement } from '../payment/payments';

/** The event of money that was taken or given back; none for what moved nothing. */
export function paymentEvents(settlement: Settlement): OrderEvent[] {
  const { kind, status, paymentId, orderId, refundId, amount, payment } = settlement;
  if (status !== 'SUCCEEDED') return [];
  const common = {
    version: 1 as const,
    paymentId: encodeId('pay', paymentId),
    orderId: orderId && encodeId('ord', orderId),
    amount: moneyOf(amount, payment.currencyCode),
  };
  if (kind === 'CAPTURE') {
    const payload = { ...common, captured: moneyOf(payment.captured, payment.currencyCode) };
    return [{ type: 'payment.captured', entityId: paymentId, payload }];
  }
  if (kind !== 'REFUND') return [];
  const refunded = moneyOf(payment.refunded, payment.currencyCode);
  const payload = { ...common, refundId: refundId && encodeId('rfd', refundId), refunded };
  return [{ type: 'payment.refunded', entityId: paymentId, payload }];
}
