import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CustomerOrderEntity } from './customer-order.entity';

/** Row of the table `refund`: money on its way back to a buyer, or there. The amount is in minor units. */
@Entity({ name: 'refund' })
@Unique('refund_operation_key', ['operationId'])
@Check('refund_amount_check', 'amount > 0')
@Check('refund_status_check', "status in ('PENDING', 'SUCCEEDED', 'FAILED')")
@Index('refund_order', ['orderId', 'id'])
export class RefundEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => CustomerOrderEntity, { name: 'refund_order_fkey' })
  @Column('uuid', { name: 'order_id' })
  orderId!: string;

  /** The payment's operation that brings the money back. */
  @Column('uuid', { name: 'operation_id' })
  operationId!: string;

  @Column('bigint')
  amount!: string;

  @Column('text', { default: 'PENDING' })
  status!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text')
  actor!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
