import { encodeId } from '../../../platform/ids/typed-id';
import { moneyOf } from '../../../platform/money/money.type';
import { variantOf } from '../references/product-variant.type';
import type { OrderLine } from './order-line.type';
import type { OrderDiscountRow, OrderEventRow, OrderLineRow, RefundLineRow, RefundRow } from './order-part-rows';
import type { OrderDiscount, OrderEvent, Refund, RefundLine } from './order-parts.type';

/** The line that clients see of a stored one. */
export function toOrderLine(row: OrderLineRow, currencyCode: string): OrderLine {
  const money = (amount: string) => moneyOf(amount, currencyCode);
  return {
    uuid: row.id,
    id: encodeId('oln', row.id),
    variant: variantOf(row.variant_id),
    sku: row.sku,
    productTitle: row.product_title,
    variantTitle: row.variant_title,
    options: row.options,
    imageUrl: row.image_url,
    requiresShipping: row.requires_shipping,
    orderedQuantity: row.ordered_quantity,
    quantity: row.quantity,
    fulfilledQuantity: row.fulfilled_quantity,
    returnedQuantity: row.returned_quantity,
    unitPrice: money(row.unit_price),
    subtotal: money(row.subtotal),
    discount: money(row.discount),
    tax: money(row.tax),
    taxPpm: row.tax_ppm,
    taxTitle: row.tax_title,
    total: money(row.total),
  };
}

/** The discount that clients see of a stored one. */
export function toOrderDiscount(row: OrderDiscountRow, currencyCode: string): OrderDiscount {
  return {
    title: row.title,
    code: row.code,
    amount: moneyOf(row.amount, currencyCode),
    lines: row.shares.map(({ orderLineId, amount }) => ({
      lineId: encodeId('oln', orderLineId),
      amount: moneyOf(amount, currencyCode),
    })),
    delivery: moneyOf(row.delivery, currencyCode),
  };
}

/** The entry that clients see of a stored one. */
export function toOrderEvent(row: OrderEventRow): OrderEvent {
  return {
    id: encodeId('oev', row.id),
    kind: row.kind,
    data: JSON.stringify(row.data),
    actor: row.actor,
    createdAt: row.created_at,
  };
}

/** The refund that clients see of a stored one. */
export function toRefund(row: RefundRow): Refund {
  return {
    uuid: row.id,
    id: encodeId('rfd', row.id),
    amount: moneyOf(row.amount, row.currency_code),
    status: row.status,
    reason: row.reason,
    actor: row.actor,
    createdAt: row.created_at,
    settledAt: row.settled_at,
  };
}

/** The line of a refund that clients see of a stored one. */
export function toRefundLine(row: RefundLineRow): RefundLine {
  return {
    line: toOrderLine(row, row.currency_code),
    quantity: row.refunded_quantity,
    amount: moneyOf(row.refunded_amount, row.currency_code),
  };
}
