import { encodeId } from '../../../platform/ids/typed-id';
import { moneyOf } from '../../../platform/money/money.type';
import type { PostalAddress } from '../addresses/postal-address.type';
import type { Order } from './order.type';
import type { OrderRow } from './order-row';

const userOf = (uuid: string | null) => uuid && { uuid, id: encodeId('user', uuid) };

/** The amounts of an order as clients see them. */
function amountsOf(row: OrderRow) {
  const money = (amount: string | bigint) => moneyOf(amount, row.currency_code);
  return {
    subtotal: money(row.subtotal),
    discountTotal: money(row.discount_total),
    deliveryTotal: money(BigInt(row.delivery_price) - BigInt(row.delivery_discount)),
    taxTotal: money(row.tax_total),
    total: money(row.total),
    capturedTotal: money(row.captured),
    refundedTotal: money(row.refunded),
  };
}

/** The order that clients see of a stored one. Whether they may is checked by who calls. */
export function toOrder(row: OrderRow): Order {
  return {
    uuid: row.id,
    id: encodeId('ord', row.id),
    number: String(row.number),
    user: userOf(row.user_id) || null,
    email: row.email,
    status: row.status,
    paymentStatus: row.payment_status,
    fulfillmentStatus: row.fulfillment_status,
    currencyCode: row.currency_code,
    note: row.note,
    staffNote: row.staff_note,
    shippingAddress: row.shipping_address as PostalAddress | null,
    billingAddress: row.billing_address as PostalAddress | null,
    totalQuantity: row.total_quantity,
    pricesIncludeTax: row.prices_include_tax,
    ...amountsOf(row),
    deliveryTitle: row.delivery_title,
    cancelReason: row.cancel_reason,
    cancelledAt: row.cancelled_at,
    placedAt: row.placed_at,
    updatedAt: row.updated_at,
  };
}
