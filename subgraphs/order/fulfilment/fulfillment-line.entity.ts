import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { FulfillmentEntity } from './fulfillment.entity';

/** Row of the table `fulfillment_line`: units of a line of the order that were sent. */
@Entity({ name: 'fulfillment_line' })
@Check('fulfillment_line_quantity_check', 'quantity > 0')
@Index('fulfillment_line_line', ['orderLineId'])
export class FulfillmentLineEntity {
  @ForeignKey(() => FulfillmentEntity, { name: 'fulfillment_line_fulfillment_fkey' })
  @PrimaryColumn('uuid', { name: 'fulfillment_id' })
  fulfillmentId!: string;

  /** No foreign key, because the table of lines is another slice's. */
  @PrimaryColumn('uuid', { name: 'order_line_id' })
  orderLineId!: string;

  @Column('integer')
  quantity!: number;
}
