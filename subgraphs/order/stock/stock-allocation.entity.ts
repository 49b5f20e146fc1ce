import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StockLevelEntity } from './stock-level.entity';

/** Row of the table `stock_allocation`: units of a level that belong to a line of an order and are not sent yet. */
@Entity({ name: 'stock_allocation' })
@Check('stock_allocation_quantity_check', 'quantity > 0')
@Index('stock_allocation_order', ['orderId'])
@ForeignKey(() => StockLevelEntity, ['variantId', 'locationId'], ['variantId', 'locationId'], {
  name: 'stock_allocation_level_fkey',
})
export class StockAllocationEntity {
  /** No foreign key, because the table of lines is another slice's. */
  @PrimaryColumn('uuid', { name: 'order_line_id' })
  orderLineId!: string;

  @PrimaryColumn('uuid', { name: 'location_id' })
  locationId!: string;

  @Column('uuid', { name: 'variant_id' })
  variantId!: string;

  @Column('uuid', { name: 'order_id' })
  orderId!: string;

  @Column('integer')
  quantity!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
