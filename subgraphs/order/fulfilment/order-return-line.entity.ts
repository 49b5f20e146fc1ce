import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrderReturnEntity } from './order-return.entity';

/** Row of the table `order_return_line`: units of a line that come back, and what was done with those that came. */
@Entity({ name: 'order_return_line' })
@Check('order_return_line_quantity_check', 'quantity > 0')
@Check('order_return_line_received_check', 'received_quantity between 0 and quantity')
@Check('order_return_line_restocked_check', 'restocked_quantity between 0 and received_quantity')
@Index('order_return_line_line', ['orderLineId'])
export class OrderReturnLineEntity {
  @ForeignKey(() => OrderReturnEntity, { name: 'order_return_line_return_fkey' })
  @PrimaryColumn('uuid', { name: 'return_id' })
  returnId!: string;

  /** No foreign key, because the table of lines is another slice's. */
  @PrimaryColumn('uuid', { name: 'order_line_id' })
  orderLineId!: string;

  @Column('integer')
  quantity!: number;

  /** `null` until the return was received. */
  @Column('integer', { name: 'received_quantity', nullable: true })
  receivedQuantity!: number | null;

  /** Of those received, what went on a shelf again; `null` until then. */
  @Column('integer', { name: 'restocked_quantity', nullable: true })
  restockedQuantity!: number | null;
}
