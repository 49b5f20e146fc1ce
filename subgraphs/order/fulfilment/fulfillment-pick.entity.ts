import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { FulfillmentEntity } from './fulfillment.entity';

/**
 * Row of the table `fulfillment_pick`: the shelf that units of a line were taken from, so that a fulfillment which is
 * cancelled puts them back there. A line whose variant was not tracked has none.
 */
@Entity({ name: 'fulfillment_pick' })
@Check('fulfillment_pick_quantity_check', 'quantity > 0')
export class FulfillmentPickEntity {
  @ForeignKey(() => FulfillmentEntity, { name: 'fulfillment_pick_fulfillment_fkey' })
  @PrimaryColumn('uuid', { name: 'fulfillment_id' })
  fulfillmentId!: string;

  @PrimaryColumn('uuid', { name: 'order_line_id' })
  orderLineId!: string;

  @PrimaryColumn('uuid', { name: 'location_id' })
  locationId!: string;

  @Column('uuid', { name: 'variant_id' })
  variantId!: string;

  @Column('integer')
  quantity!: number;
}
