import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrderLineEntity } from './order-line.entity';
import { RefundEntity } from './refund.entity';

/** Row of the table `refund_line`: units of a line that a refund pays back. The amount is in minor units. */
@Entity({ name: 'refund_line' })
@Check('refund_line_quantity_check', 'quantity > 0')
@Check('refund_line_amount_check', 'amount >= 0')
@Index('refund_line_line', ['orderLineId'])
export class RefundLineEntity {
  @ForeignKey(() => RefundEntity, { name: 'refund_line_refund_fkey' })
  @PrimaryColumn('uuid', { name: 'refund_id' })
  refundId!: string;

  @ForeignKey(() => OrderLineEntity, { name: 'refund_line_line_fkey' })
  @PrimaryColumn('uuid', { name: 'order_line_id' })
  orderLineId!: string;

  @Column('integer')
  quantity!: number;

  @Column('bigint')
  amount!: string;
}
