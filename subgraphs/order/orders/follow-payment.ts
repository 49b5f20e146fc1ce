import type { Database } from '../../../platform/database/database';
import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { appendOrderEvents } from '../events/append-order-events';
import type { OrderEvent } from '../events/order-event';
import type { Payments, Settlement } from '../payment/payments';
import { appendTimeline, systemActor } from './append-timeline';
import { changedEvent } from './changed-event';
import { type FollowedRow, updateMoney } from './follow-payment.store';
import type { OrderEventKind } from './order-event-kind';
import { allowedFrom, type OrderPaymentStatus } from './order-status';
import { paymentEvents } from './payment-events';
import { insertRefund, settleRefund } from './refund.store';
import { requestRefund } from './request-refund';
import { statusEvents } from './status-event';

/** What an answer of the provider does to an order. */
interface Consequence {
  kind: OrderEventKind;
  paymentStatus: OrderPaymentStatus | null;
}

function consequenceOf({ kind, status, payment }: Settlement): Consequence {
  if (status !== 'SUCCEEDED') {
    return { kind: kind === 'REFUND' ? 'REFUND_FAILED' : 'PAYMENT_FAILED', paymentStatus: null };
  }
  if (kind === 'AUTHORIZE') return { kind: 'PAYMENT_AUTHORIZED', paymentStatus: 'AUTHORIZED' };
  if (kind === 'CAPTURE') return { kind: 'PAYMENT_CAPTURED', paymentStatus: 'PAID' };
  if (kind === 'VOID') return { kind: 'PAYMENT_VOIDED', paymentStatus: 'VOIDED' };
  const isAll = payment.refunded >= payment.captured;
  return { kind: 'REFUNDED', paymentStatus: isAll ? 'REFUNDED' : 'PARTIALLY_REFUNDED' };
}

function recordMoney(transaction: Database, settlement: Settlement, orderId: string): Promise<FollowedRow | null> {
  const { paymentId, refundId, amount, code, payment } = settlement;
  const { kind, paymentStatus: to } = consequenceOf(settlement);
  const data = {
    paymentId: encodeId('pay', paymentId),
    amount: String(amount),
    currencyCode: payment.currencyCode,
    ...(refundId && { refundId: encodeId('rfd', refundId) }),
    ...(code !== null && { operation: settlement.kind, code }),
  };
  return updateMoney(transaction, {
    orderId,
    captured: payment.captured,
    refunded: payment.refunded,
    paymentStatus: to && { to, from: allowedFrom({ of: 'paymentStatus', to }) },
    completesFrom: allowedFrom({ of: 'status', to: 'COMPLETED' }),
    event: { id: newUuid(), order_id: orderId, kind, data, actor: systemActor },
  });
}

/** Records a refund that nobody asked us for: it was made at the provider's own dashboard. */
async function recordForeignRefund(transaction: Database, settlement: Settlement, orderId: string): Promise<void> {
  const { operationId, amount, status } = settlement;
  const refund = { id: newUuid(), orderId, operationId, amount: String(amount), reason: null, actor: systemActor };
  const known = status === 'PENDING' ? 'PENDING' : 'SUCCEEDED';
  await insertRefund(transaction, { ...refund, status: known, lines: [] });
}

/** Says what came of a refund. */
async function followRefund(transaction: Database, settlement: Settlement, orderId: string): Promise<void> {
  const { operationId, refundId, status } = settlement;
  const isDone = status === 'SUCCEEDED';
  const isKnown = await settleRefund(transaction, operationId, isDone ? 'SUCCEEDED' : 'FAILED');
  if (!isKnown && refundId === null && isDone) await recordForeignRefund(transaction, settlement, orderId);
}

/** Sends back what was captured beyond what the order comes to: it was lowered, or cancelled, while that was asked for. */
async function returnExcess(
  transaction: Database,
  payments: Pick<Payments, 'startRefund'>,
  { paymentId, payment }: Settlement,
  order: FollowedRow,
): Promise<void> {
  const owed = order.money_back ? 0n : BigInt(order.total);
  const amount = payment.captured - payment.refunded - payment.refunding - owed;
  if (amount <= 0n) return;
  const { currencyCode } = payment;
  const request = { orderId: order.id, paymentId, currencyCode, amount, reason: null, actor: systemActor, lines: [] };
  await requestRefund(transaction, payments, request);
}

/** What others are told of an order: its statuses; of what was declined, that it was. */
function orderEvents(row: FollowedRow, settlement: Settlement): OrderEvent[] {
  const { kind } = consequenceOf(settlement);
  const isDeclined = settlement.status === 'DECLINED';
  return isDeclined ? [...statusEvents(row), changedEvent({ orderId: row.id, kind })] : statusEvents(row);
}

/**
 * Brings an order after its payment, inside the transaction that records what the provider said: sums, payment status,
 * refund, timeline, and the events `payment.captured`, `payment.refunded`, `order.status_changed` and, of what was
 * declined, `order.changed`. Two statements for a capture. For a payment that has no order yet only the events.
 */
export async function followPayment(
  transaction: Database,
  settlement: Settlement,
  payments: Pick<Payments, 'startRefund' | 'startVoid'>,
): Promise<void> {
  const { orderId, refundId, kind, status } = settlement;
  if (status === 'PENDING') {
    // It takes up what can be refunded from now on; one of ours was recorded when it was asked for.
    const isForeign = kind === 'REFUND' && refundId === null;
    if (isForeign && orderId !== null) await recordForeignRefund(transaction, settlement, orderId);
    return;
  }
  const row = orderId === null ? null : await recordMoney(transaction, settlement, orderId);
  await appendOrderEvents(transaction, [...paymentEvents(settlement), ...(row ? orderEvents(row, settlement) : [])]);
  if (!row) return;
  if (row.status === 'COMPLETED' && row.old_status !== 'COMPLETED') {
    await appendTimeline(transaction, [{ orderId: row.id, kind: 'COMPLETED', data: {}, actor: systemActor }]);
  }
  if (kind === 'REFUND') await followRefund(transaction, settlement, row.id);
  if (kind !== 'CAPTURE') return;
  if (status === 'SUCCEEDED') return returnExcess(transaction, payments, settlement, row);
  // It could not be let go when the order was cancelled, because it was being taken.
  if (row.status === 'CANCELLED') await payments.startVoid(transaction, settlement.paymentId);
}
