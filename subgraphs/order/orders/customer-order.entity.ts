import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * Row of the table `customer_order`: prices, taxes and addresses as they were when it was placed. Amounts are minor
 * units, which arrive as text.
 */
@Entity({ name: 'customer_order' })
@Unique('customer_order_number_key', ['number'])
@Unique('customer_order_checkout_key', ['checkoutId'])
@Unique('customer_order_payment_key', ['paymentId'])
@Check('customer_order_status_check', "status in ('OPEN', 'COMPLETED', 'CANCELLED')")
@Check(
  'customer_order_payment_status_check',
  "payment_status in ('PENDING', 'AUTHORIZED', 'PAID', 'PARTIALLY_REFUNDED', 'REFUNDED', 'VOIDED')",
)
@Check(
  'customer_order_fulfillment_status_check',
  "fulfillment_status in ('UNFULFILLED', 'PARTIALLY_FULFILLED', 'FULFILLED', 'RETURNED')",
)
@Check('customer_order_total_check', 'total >= 0')
@Check(
  'customer_order_parts_check',
  `total = subtotal - discount_total + delivery_price - delivery_discount
    + case when prices_include_tax then 0 else tax_total end`,
)
@Check('customer_order_money_check', 'refunded between 0 and captured')
@Index('customer_order_placed', ['placedAt', 'id'])
@Index('customer_order_user', ['userId', 'placedAt', 'id'], { where: 'user_id is not null' })
@Index('customer_order_open', ['placedAt', 'id'], { where: "status = 'OPEN'" })
@Index('customer_order_email', ['email'])
@Index('customer_order_search', { synchronize: false })
export class CustomerOrderEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** For people; of the sequence `order_number`. */
  @Column('integer')
  number!: number;

  @Column('uuid', { name: 'checkout_id' })
  checkoutId!: string;

  /** `null` for an order that cost nothing. */
  @Column('uuid', { name: 'payment_id', nullable: true })
  paymentId!: string | null;

  /** A user of the user subgraph; no foreign key, because its table is not ours. */
  @Column('uuid', { name: 'user_id', nullable: true })
  userId!: string | null;

  /** SHA-256 of the guest's token, the one of the cart. */
  @Column('bytea', { name: 'token_hash', nullable: true })
  tokenHash!: Buffer | null;

  @Column('text')
  email!: string;

  @Column('character', { name: 'currency_code', length: 3 })
  currencyCode!: string;

  @Column('text', { default: 'OPEN' })
  status!: string;

  @Column('text', { name: 'payment_status' })
  paymentStatus!: string;

  @Column('text', { name: 'fulfillment_status', default: 'UNFULFILLED' })
  fulfillmentStatus!: string;

  /** The buyer's words. */
  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text', { name: 'staff_note', nullable: true })
  staffNote!: string | null;

  @Column('jsonb', { name: 'shipping_address', nullable: true })
  shippingAddress!: object | null;

  @Column('jsonb', { name: 'billing_address', nullable: true })
  billingAddress!: object | null;

  @Column('text', { name: 'delivery_title', nullable: true })
  deliveryTitle!: string | null;

  @Column('boolean', { name: 'prices_include_tax' })
  pricesIncludeTax!: boolean;

  @Column('integer', { name: 'total_quantity' })
  totalQuantity!: number;

  @Column('bigint')
  subtotal!: string;

  @Column('bigint', { name: 'discount_total' })
  discountTotal!: string;

  @Column('bigint', { name: 'delivery_price' })
  deliveryPrice!: string;

  @Column('bigint', { name: 'delivery_discount' })
  deliveryDiscount!: string;

  @Column('bigint', { name: 'delivery_tax' })
  deliveryTax!: string;

  /** Millionths. */
  @Column('integer', { name: 'delivery_tax_ppm' })
  deliveryTaxPpm!: number;

  @Column('bigint', { name: 'tax_total' })
  taxTotal!: string;

  @Column('bigint')
  total!: string;

  /** What its payment says, as it was last heard. */
  @Column('bigint', { default: '0' })
  captured!: string;

  @Column('bigint', { default: '0' })
  refunded!: string;

  /** Whether what is captured yet is to go back: it was cancelled while the provider was at it. */
  @Column('boolean', { name: 'money_back', default: false })
  moneyBack!: boolean;

  /** Number, e-mail, names and SKUs in lower case. */
  @Column('text', { name: 'search_text' })
  searchText!: string;

  @Column('text', { name: 'cancel_reason', nullable: true })
  cancelReason!: string | null;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;

  @Column('timestamptz', { name: 'placed_at', default: () => 'now()' })
  placedAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
