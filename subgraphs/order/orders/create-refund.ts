import type { Outcome } from '../../../platform/database/refusable-transaction';
import { encodeId } from '../../../platform/ids/typed-id';
import { recordAudit } from '../audit/record-audit';
import { changeOrderOnce, type OpenOrder, type StaffScope } from './change-order-once';
import { findAllLines } from './order-change.store';
import { maxReasonLength, type OrderRefusal, refuse } from './order-refusal';
import { findRefundedUnits } from './refund.store';
import { type RefundAmount, type RefundUnits, refundAmounts } from './refund-amounts';
import { requestRefund } from './request-refund';

/** Money that is to go back: an amount, or what units cost. */
export interface NewRefundRequest {
  orderId: string;
  /** Minor units; `null` for lines. */
  amount: { minorUnits: bigint; currencyCode: string } | null;
  /** `null` for an amount. */
  lines: readonly RefundUnits[] | null;
  reason: string | null;
  idempotencyKey: string;
}

type AmountCode = 'AMOUNT_OR_LINES' | 'INVALID_AMOUNT' | 'CURRENCY_MISMATCH' | 'LINE_NOT_FOUND' | 'INVALID_QUANTITY';

/** What is to go back, in minor units, and which units it pays back. */
interface RefundSum {
  amount: bigint;
  lines: RefundAmount[];
}

async function sumOfLines(
  { transaction, order }: OpenOrder,
  wanted: readonly RefundUnits[],
): Promise<Outcome<RefundSum, OrderRefusal<AmountCode>>> {
  const lines = await findAllLines(transaction, order.id);
  const refunded = await findRefundedUnits(transaction, order.id);
  const result = refundAmounts(wanted, lines, { refunded, pricesIncludeTax: order.prices_include_tax });
  if ('refusal' in result) {
    const { code, index } = result.refusal;
    return refuse(code, 'input', 'lines', String(index), code === 'LINE_NOT_FOUND' ? 'lineId' : 'quantity');
  }
  const amount = result.amounts.reduce((sum, line) => sum + line.amount, 0n);
  return amount > 0n ? { answer: { amount, lines: result.amounts } } : refuse('INVALID_AMOUNT', 'input', 'lines');
}

async function sumOf(
  open: OpenOrder,
  { amount, lines }: NewRefundRequest,
): Promise<Outcome<RefundSum, OrderRefusal<AmountCode>>> {
  if ((amount === null) === (lines === null)) return refuse('AMOUNT_OR_LINES', 'input');
  if (lines !== null) return sumOfLines(open, lines);
  if (amount === null) return refuse('AMOUNT_OR_LINES', 'input');
  if (amount.currencyCode !== open.order.currency_code) {
    return refuse('CURRENCY_MISMATCH', 'input', 'amount', 'currencyCode');
  }
  if (amount.minorUnits <= 0n) return refuse('INVALID_AMOUNT', 'input', 'amount', 'amount');
  return { answer: { amount: amount.minorUnits, lines: [] } };
}

/**
 * Gives money of an order back: an amount, or what units cost. All refunds of an order together never pass what was
 * captured, however many are asked for at once.
 */
export function createRefund(scope: StaffScope, request: NewRefundRequest) {
  const { orderId, reason, idempotencyKey, amount, lines } = request;
  const minorUnits = amount && { ...amount, minorUnits: String(amount.minorUnits) };
  return changeOrderOnce<AmountCode | 'REASON_TOO_LONG' | 'REFUND_EXCEEDS_CAPTURED'>(scope, {
    operation: 'refundCreate',
    orderId,
    idempotencyKey,
    input: { amount: minorUnits, lines, reason },
    async work(open) {
      const { transaction, order, actor } = open;
      if (reason !== null && reason.length > maxReasonLength) return refuse('REASON_TOO_LONG', 'input', 'reason');
      const sum = await sumOf(open, request);
      if ('refusal' in sum) return sum;
      if (order.payment_id === null) return refuse('REFUND_EXCEEDS_CAPTURED', 'input');
      const { payment_id: paymentId, currency_code: currencyCode } = order;
      const refund = { orderId, paymentId, currencyCode, reason, actor, ...sum.answer };
      const started = await requestRefund(transaction, scope.payments, refund);
      if (!started) return refuse('REFUND_EXCEEDS_CAPTURED', 'input');
      await recordAudit(transaction, {
        viewer: scope.viewer,
        requestId: scope.requestId,
        action: 'order.refund',
        entityType: 'Order',
        entityId: orderId,
        data: { refundId: encodeId('rfd', started.refundId), amount: String(refund.amount), currencyCode, reason },
      });
      return { answer: started };
    },
  });
}
