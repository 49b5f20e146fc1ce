import type { OrderFulfillmentStatus, OrderPaymentStatus, OrderStatus } from './order-status';

/** An order as it is stored. Amounts are minor units, which arrive as text. */
export interface OrderRow {
  id: string;
  number: number;
  checkout_id: string;
  payment_id: string | null;
  user_id: string | null;
  token_hash: Buffer | null;
  email: string;
  currency_code: string;
  status: OrderStatus;
  payment_status: OrderPaymentStatus;
  fulfillment_status: OrderFulfillmentStatus;
  note: string | null;
  staff_note: string | null;
  shipping_address: object | null;
  billing_address: object | null;
  delivery_title: string | null;
  prices_include_tax: boolean;
  total_quantity: number;
  subtotal: string;
  discount_total: string;
  delivery_price: string;
  delivery_discount: string;
  delivery_tax: string;
  delivery_tax_ppm: number;
  tax_total: string;
  total: string;
  captured: string;
  refunded: string;
  money_back: boolean;
  cancel_reason: string | null;
  cancelled_at: Date | null;
  placed_at: Date;
  updated_at: Date;
}
