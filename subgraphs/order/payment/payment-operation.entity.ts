import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PaymentEntity } from './payment.entity';

/** Row of the table `payment_operation`: one thing asked of a provider; its id is the idempotency key of the call. */
@Entity({ name: 'payment_operation' })
@Check('payment_operation_amount_check', 'amount > 0')
@Check('payment_operation_kind_check', "kind in ('AUTHORIZE', 'CAPTURE', 'VOID', 'REFUND')")
@Check('payment_operation_status_check', "status in ('STARTED', 'UNKNOWN', 'PENDING', 'SUCCEEDED', 'DECLINED')")
@Check('payment_operation_settled_check', "(settled_at is not null) = (status in ('SUCCEEDED', 'DECLINED'))")
@Unique('payment_operation_refund_key', ['refundId'])
@Index('payment_operation_payment', ['paymentId', 'id'])
@Index('payment_operation_authorize_key', ['paymentId'], { unique: true, where: "kind = 'AUTHORIZE'" })
@Index('payment_operation_end_key', ['paymentId'], {
  unique: true,
  where: "kind in ('CAPTURE', 'VOID') and status <> 'DECLINED'",
})
@Index('payment_operation_reference_key', ['paymentId', 'reference'], { unique: true, where: "kind = 'REFUND'" })
@Index('payment_operation_due', ['nextAttemptAt'], { where: 'next_attempt_at is not null' })
export class PaymentOperationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => PaymentEntity, { name: 'payment_operation_payment_fkey' })
  @Column('uuid', { name: 'payment_id' })
  paymentId!: string;

  @Column('text')
  kind!: string;

  /** Minor units. */
  @Column('bigint')
  amount!: string;

  @Column('text', { default: 'STARTED' })
  status!: string;

  /** The refund that it carries out. */
  @Column('uuid', { name: 'refund_id', nullable: true })
  refundId!: string | null;

  /** The provider's own name of it. */
  @Column('text', { nullable: true })
  reference!: string | null;

  /** Why it was declined, in the provider's words. */
  @Column('text', { nullable: true })
  code!: string | null;

  @Column('text', { nullable: true })
  message!: string | null;

  /** Calls of the provider that were begun. */
  @Column('integer', { default: 0 })
  attempts!: number;

  /** When the worker asks again; null once it is settled. */
  @Column('timestamptz', { name: 'next_attempt_at', nullable: true })
  nextAttemptAt!: Date | null;

  /** Until when a process that is asking keeps others from asking too. */
  @Column('timestamptz', { name: 'leased_until', nullable: true })
  leasedUntil!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
