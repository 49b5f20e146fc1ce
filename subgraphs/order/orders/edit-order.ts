import type { Outcome } from '../../../platform/database/refusable-transaction';
import { encodeId } from '../../../platform/ids/typed-id';
import { recordAudit } from '../audit/record-audit';
import { deallocateStock } from '../stock/deallocate-stock';
import type { Totals } from '../totals/totals';
import { appendTimeline } from './append-timeline';
import { changeOrderOnce, type OpenOrder, type StaffScope } from './change-order-once';
import { type EditedOrder, editedTotals } from './edited-totals';
import { returnBeyond } from './money-back';
import { findAllDiscounts, findAllLines, updateEdited } from './order-change.store';
import type { OrderLineRow } from './order-part-rows';
import { maxReasonLength, type OrderRefusal, refuse } from './order-refusal';

/** What is wanted of an order still. */
export interface OrderEdit {
  orderId: string;
  /** A line that is not named stays as it is. */
  lines: readonly { orderLineId: string; quantity: number }[];
  reason: string | null;
  idempotencyKey: string;
}

type EditCode = 'LINE_NOT_FOUND' | 'INVALID_QUANTITY' | 'NOTHING_CHANGED' | 'NOTHING_LEFT';

/** The quantities that an edit changes, each lower than it was; or why they cannot be. */
function readQuantities(
  edit: OrderEdit,
  lines: readonly OrderLineRow[],
): Outcome<Map<string, number>, OrderRefusal<EditCode>> {
  const had = new Map(lines.map((line) => [line.id, line.quantity]));
  const quantities = new Map<string, number>();
  for (const [index, { orderLineId, quantity }] of edit.lines.entries()) {
    const before = had.get(orderLineId);
    if (before === undefined) return refuse('LINE_NOT_FOUND', 'input', 'lines', String(index), 'lineId');
    // More units would need stock and money that nobody has agreed to: that is another order.
    const isFit = quantity >= 0 && quantity <= before && !quantities.has(orderLineId);
    if (!isFit) return refuse('INVALID_QUANTITY', 'input', 'lines', String(index), 'quantity');
    quantities.set(orderLineId, quantity);
  }
  for (const [id, quantity] of quantities) if (quantity === had.get(id)) quantities.delete(id);
  if (quantities.size === 0) return refuse('NOTHING_CHANGED', 'input', 'lines');
  const left = lines.reduce((sum, line) => sum + (quantities.get(line.id) ?? line.quantity), 0);
  return left === 0 ? refuse('NOTHING_LEFT', 'input', 'lines') : { answer: quantities };
}

async function writeEdit({ transaction, order }: OpenOrder, edited: EditedOrder, totals: Totals): Promise<void> {
  const { lines, discounts, quantities } = edited;
  await updateEdited(transaction, {
    lines: totals.lines.map(({ key, subtotal, discount, tax, total }, index) => ({
      id: key,
      quantity: quantities.get(key) ?? (lines[index] as OrderLineRow).quantity,
      subtotal: String(subtotal),
      discount: String(discount),
      tax: String(tax),
      total: String(total),
    })),
    discounts: totals.discounts.map((discount, index) => ({
      id: discounts[index]?.id as string,
      amount: String(discount.amount),
      shares: discount.lines.map(({ key, amount }) => ({ orderLineId: key, amount: String(amount) })),
    })),
    order: {
      id: order.id,
      total_quantity: totals.totalQuantity,
      subtotal: String(totals.subtotal),
      discount_total: String(totals.discountTotal),
      tax_total: String(totals.taxTotal),
      total: String(totals.total),
    },
  });
}

/** What the timeline and the audit log say of an edit. */
function changesOf({ order, lines, quantities }: EditedOrder, totals: Totals) {
  const changed = lines.filter((line) => quantities.has(line.id));
  return {
    currencyCode: order.currency_code,
    total: { before: order.total, after: String(totals.total) },
    lines: changed.map((line) => ({
      lineId: encodeId('oln', line.id),
      before: line.quantity,
      after: quantities.get(line.id),
    })),
  };
}

async function recordEdit(scope: StaffScope, open: OpenOrder, data: object, reason: string | null): Promise<void> {
  const { transaction, order, actor } = open;
  await appendTimeline(transaction, [{ orderId: order.id, kind: 'EDITED', data, actor }]);
  await recordAudit(transaction, {
    viewer: scope.viewer,
    requestId: scope.requestId,
    action: 'order.edit',
    entityType: 'Order',
    entityId: order.id,
    data: { reason, ...data },
  });
}

async function applyEdit(scope: StaffScope, open: OpenOrder, edited: EditedOrder, reason: string | null) {
  const totals = editedTotals(edited);
  await writeEdit(open, edited, totals);
  const operation = await returnBeyond(open, scope.payments, { keep: totals.total, reason });
  const fewer = edited.lines.map((line) => ({
    orderLineId: line.id,
    quantity: line.quantity - (edited.quantities.get(line.id) ?? line.quantity),
  }));
  await deallocateStock(
    open.transaction,
    fewer.filter(({ quantity }) => quantity > 0),
  );
  await recordEdit(scope, open, changesOf(edited, totals), reason);
  return operation;
}

/**
 * Lowers quantities of an order of which nothing was sent. Prices, discounts a unit, tax rates and delivery stay as they
 * were agreed on; what the buyer has paid beyond the new total goes back, and of money that is not taken yet no more is
 * kept than the new total. The units can be sold again.
 */
export function editOrder(scope: StaffScope, edit: OrderEdit) {
  const { orderId, reason, idempotencyKey } = edit;
  return changeOrderOnce<EditCode | 'REASON_TOO_LONG' | 'ORDER_NOT_OPEN' | 'ORDER_FULFILLED'>(scope, {
    operation: 'orderEdit',
    orderId,
    idempotencyKey,
    input: { lines: edit.lines, reason },
    async work(open) {
      const { transaction, order } = open;
      if (reason !== null && reason.length > maxReasonLength) return refuse('REASON_TOO_LONG', 'input', 'reason');
      if (order.status !== 'OPEN') return refuse('ORDER_NOT_OPEN');
      if (order.fulfillment_status !== 'UNFULFILLED') return refuse('ORDER_FULFILLED');
      const lines = await findAllLines(transaction, orderId);
      const quantities = readQuantities(edit, lines);
      if ('refusal' in quantities) return quantities;
      const discounts = await findAllDiscounts(transaction, orderId);
      const edited = { order, lines, discounts, quantities: quantities.answer };
      return { answer: await applyEdit(scope, open, edited, reason) };
    },
  });
}
