import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Row of the table `order_return`: units of an order that come back together. */
@Entity({ name: 'order_return' })
@Check('order_return_status_check', "status in ('EXPECTED', 'RECEIVED', 'CANCELLED')")
@Index('order_return_order', ['orderId', 'id'])
export class OrderReturnEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** No foreign key, because the table of orders is another slice's. */
  @Column('uuid', { name: 'order_id' })
  orderId!: string;

  @Column('text', { default: 'EXPECTED' })
  status!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'received_at', nullable: true })
  receivedAt!: Date | null;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;
}
