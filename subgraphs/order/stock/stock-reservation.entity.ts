import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StockLevelEntity } from './stock-level.entity';

/** Row of the table `stock_reservation`: units of a level that a checkout holds until it ends. */
@Entity({ name: 'stock_reservation' })
@Check('stock_reservation_quantity_check', 'quantity > 0')
@ForeignKey(() => StockLevelEntity, ['variantId', 'locationId'], ['variantId', 'locationId'], {
  name: 'stock_reservation_level_fkey',
})
export class StockReservationEntity {
  /** The checkout, which knows when it expires; no foreign key, because its table is another slice's. */
  @PrimaryColumn('uuid', { name: 'checkout_id' })
  checkoutId!: string;

  @PrimaryColumn('uuid', { name: 'variant_id' })
  variantId!: string;

  @PrimaryColumn('uuid', { name: 'location_id' })
  locationId!: string;

  @Column('integer')
  quantity!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
