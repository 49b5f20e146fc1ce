import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Row of the table `payment`: what a buyer pays for one checkout, with one provider. Amounts in minor units. */
@Entity({ name: 'payment' })
@Check('payment_amount_check', 'amount > 0')
@Check('payment_status_check', "status in ('STARTED', 'PENDING', 'AUTHORIZED', 'CAPTURED', 'VOIDED', 'DECLINED')")
@Check('payment_authorized_check', 'authorized between 0 and amount')
@Check('payment_captured_check', 'captured between 0 and authorized')
@Check('payment_refunded_check', 'refunding >= 0 and refunded >= 0 and refunded + refunding <= captured')
@Index('payment_checkout_key', ['checkoutId'], { unique: true, where: "status not in ('VOIDED', 'DECLINED')" })
@Index('payment_reference_key', ['provider', 'reference'], { unique: true })
@Index('payment_order', ['orderId'])
export class PaymentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'checkout_id' })
  checkoutId!: string;

  /** The order that it pays, once there is one. */
  @Column('uuid', { name: 'order_id', nullable: true })
  orderId!: string | null;

  @Column('text')
  provider!: string;

  /** The provider's token for the buyer's means of payment; never card data. */
  @Column('text')
  method!: string;

  /** Where the provider sends its receipt. */
  @Column('text', { nullable: true })
  email!: string | null;

  @Column('character', { name: 'currency_code', length: 3 })
  currencyCode!: string;

  @Column('bigint')
  amount!: string;

  @Column('bigint', { default: 0 })
  authorized!: string;

  @Column('bigint', { default: 0 })
  captured!: string;

  /** Of what was captured: asked back, and not answered yet. */
  @Column('bigint', { default: 0 })
  refunding!: string;

  @Column('bigint', { default: 0 })
  refunded!: string;

  @Column('text', { default: 'STARTED' })
  status!: string;

  /** The provider's own name of the payment. */
  @Column('text', { nullable: true })
  reference!: string | null;

  /** Where the buyer confirms it, while it is pending. */
  @Column('text', { name: 'redirect_url', nullable: true })
  redirectUrl!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
