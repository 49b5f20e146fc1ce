import type { Database } from '../../../platform/database/database';
import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { moneyOf } from '../../../platform/money/money.type';
import { appendOrderEvents } from '../events/append-order-events';
import type { LineTotals } from '../totals/totals';
import type { DraftLine, OrderDraft } from './order-draft';
import { insertOrder, type NewOrderDiscountRow, type NewOrderLineRow, type NewOrderRow } from './place-order.store';

/** A line of the new order. */
export interface PlacedOrderLine {
  orderLineId: string;
  cartLineId: string;
  variantId: string;
  quantity: number;
}

/** What is to be placed. */
export interface Placement {
  /** A new UUID: the caller names the order, so that it can refer to it before. */
  orderId: string;
  checkoutId: string;
  /** `null` for an order that costs nothing. */
  paymentId: string | null;
  quote: OrderDraft;
  /** Where the money is at this moment; an order that costs nothing is paid. */
  stateOfPayment: 'PENDING' | 'AUTHORIZED' | 'PAID';
}

type NewLine = NewOrderLineRow & { cartLineId: string };

function newLine(line: DraftLine, totals: LineTotals, position: number): NewLine {
  return {
    id: newUuid(),
    cartLineId: line.cartLineId,
    position,
    variant_id: line.variantId,
    product_id: line.productId,
    sku: line.sku,
    product_title: line.productTitle,
    variant_title: line.variantTitle,
    options: line.options,
    image_url: line.imageUrl,
    requires_shipping: line.requiresShipping,
    weight_grams: line.weightGrams,
    quantity: line.quantity,
    unit_price: String(line.unitPrice),
    subtotal: String(totals.subtotal),
    discount: String(totals.discount),
    tax: String(totals.tax),
    tax_ppm: totals.taxPpm,
    tax_title: totals.taxTitle,
    total: String(totals.total),
  };
}

function newLines({ lines, totals }: OrderDraft): NewLine[] {
  const totalsOf = new Map(totals.lines.map((line) => [line.key, line]));
  return lines.map((line, index) => newLine(line, totalsOf.get(line.cartLineId) as LineTotals, index + 1));
}

function newDiscounts({ totals }: OrderDraft, lines: readonly NewLine[]): NewOrderDiscountRow[] {
  const idOf = new Map(lines.map((line) => [line.cartLineId, line.id]));
  return totals.discounts.map((discount) => ({
    id: newUuid(),
    promotion_id: discount.promotionId,
    title: discount.title,
    code: discount.code,
    amount: String(discount.amount),
    delivery: String(discount.delivery),
    shares: discount.lines.map(({ key, amount }) => ({
      orderLineId: idOf.get(key) as string,
      amount: String(amount),
    })),
  }));
}

/** What staff search: e-mail, names and SKUs; the number is put before it when it is known. */
function searchTextOf({ email, shippingAddress, billingAddress, lines }: OrderDraft): string {
  const names = [shippingAddress, billingAddress].flatMap((address) => {
    const { firstName, lastName, company } = (address ?? {}) as Record<string, string | null | undefined>;
    return [firstName, lastName, company];
  });
  const words = [email, ...names, ...lines.map(({ sku }) => sku)].filter((word) => word !== null && word !== undefined);
  return [...new Set(words)].join(' ').toLowerCase();
}

function newOrder({ orderId, checkoutId, paymentId, quote, stateOfPayment }: Placement): NewOrderRow {
  const { totals } = quote;
  return {
    id: orderId,
    checkout_id: checkoutId,
    payment_id: paymentId,
    user_id: quote.userId,
    token_hash: quote.tokenHash?.toString('hex') ?? null,
    email: quote.email,
    currency_code: quote.currencyCode,
    payment_status: stateOfPayment,
    note: quote.note,
    shipping_address: quote.shippingAddress,
    billing_address: quote.billingAddress,
    delivery_title: quote.delivery?.title ?? null,
    prices_include_tax: totals.pricesIncludeTax,
    total_quantity: totals.totalQuantity,
    subtotal: String(totals.subtotal),
    discount_total: String(totals.discountTotal),
    delivery_price: String(totals.deliveryPrice),
    delivery_discount: String(totals.deliveryDiscount),
    delivery_tax: String(totals.deliveryTax),
    delivery_tax_ppm: totals.deliveryTaxPpm,
    tax_total: String(totals.taxTotal),
    total: String(totals.total),
    captured: stateOfPayment === 'PAID' && paymentId !== null ? String(totals.total) : '0',
    search_text: searchTextOf(quote),
  };
}

function appendPlaced(transaction: Database, placement: Placement, number: number, lines: readonly NewLine[]) {
  const { orderId, quote } = placement;
  const orderTypeId = encodeId('ord', orderId);
  const payload = {
    version: 1 as const,
    orderId: orderTypeId,
    number: String(number),
    userId: quote.userId && encodeId('user', quote.userId),
    total: moneyOf(quote.totals.total, quote.currencyCode),
    lines: lines.map((line) => ({
      lineId: encodeId('oln', line.id),
      variantId: encodeId('var', line.variant_id),
      sku: line.sku,
      quantity: line.quantity,
      total: moneyOf(line.total, quote.currencyCode),
    })),
  };
  return appendOrderEvents(transaction, [{ type: 'order.placed', entityId: orderId, payload }]);
}

/**
 * Writes an order with everything copied into it, its timeline's beginning and the event `order.placed`: two statements.
 * The payment, the stock, the promotions and the cart are the caller's, in the same transaction.
 *
 * @returns the number for people, and the lines in the quote's order, for the allocation of stock
 * @throws a unique violation of `customer_order_checkout_key` when the checkout has its order already
 */
export async function placeOrder(
  transaction: Database,
  placement: Placement,
): Promise<{ number: number; lines: PlacedOrderLine[] }> {
  const { quote, stateOfPayment } = placement;
  const lines = newLines(quote);
  const number = await insertOrder(transaction, {
    order: newOrder(placement),
    lines,
    discounts: newDiscounts(quote, lines),
    event: {
      id: newUuid(),
      kind: 'PLACED',
      data: { total: String(quote.totals.total), currencyCode: quote.currencyCode, paymentStatus: stateOfPayment },
      actor: quote.userId === null ? 'guest' : `user:${encodeId('user', quote.userId)}`,
    },
  });
  await appendPlaced(transaction, placement, number, lines);
  return {
    number,
    lines: lines.map((line) => ({
      orderLineId: line.id,
      cartLineId: line.cartLineId,
      variantId: line.variant_id,
      quantity: line.quantity,
    })),
  };
}
