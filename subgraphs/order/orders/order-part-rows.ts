import type { RefundStatus } from './order-enums';
import type { OrderEventKind } from './order-event-kind';

/** A line as it is stored. Amounts are minor units, which arrive as text. */
export interface OrderLineRow {
  id: string;
  order_id: string;
  position: number;
  variant_id: string;
  product_id: string;
  sku: string | null;
  product_title: string;
  variant_title: string | null;
  options: { name: string; value: string }[];
  image_url: string | null;
  requires_shipping: boolean;
  weight_grams: number;
  ordered_quantity: number;
  quantity: number;
  fulfilled_quantity: number;
  returned_quantity: number;
  unit_price: string;
  subtotal: string;
  discount: string;
  tax: string;
  tax_ppm: number;
  tax_title: string | null;
  total: string;
}

/** What a promotion took off an order. */
export interface OrderDiscountRow {
  id: string;
  order_id: string;
  promotion_id: string;
  title: string;
  code: string | null;
  amount: string;
  delivery: string;
  shares: { orderLineId: string; amount: string }[];
}

/** An entry of a timeline. */
export interface OrderEventRow {
  id: string;
  order_id: string;
  kind: OrderEventKind;
  data: object;
  actor: string;
  created_at: Date;
}

/** A refund as it is stored. */
export interface RefundRow {
  id: string;
  order_id: string;
  currency_code: string;
  operation_id: string;
  amount: string;
  status: RefundStatus;
  reason: string | null;
  actor: string;
  created_at: Date;
  settled_at: Date | null;
}

/** Units of a line that a refund pays back. */
export interface RefundLineRow extends OrderLineRow {
  refund_id: string;
  currency_code: string;
  refunded_quantity: number;
  refunded_amount: string;
}
