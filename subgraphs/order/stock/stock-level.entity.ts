import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LocationEntity } from './location.entity';

/** Row of the table `stock_level`: the units of one variant at one location. */
@Entity({ name: 'stock_level' })
@Check('stock_level_allocated_check', 'allocated >= 0')
@Check('stock_level_reserved_check', 'reserved >= 0')
@Index('stock_level_location', ['locationId'])
export class StockLevelEntity {
  /** A variant of the product subgraph; no foreign key, because its table is not ours. */
  @PrimaryColumn('uuid', { name: 'variant_id' })
  variantId!: string;

  @PrimaryColumn('uuid', { name: 'location_id' })
  @ForeignKey(() => LocationEntity, { name: 'stock_level_location_fkey' })
  locationId!: string;

  /** Units on the shelf; below zero only where backorders were taken. */
  @Column('integer', { name: 'on_hand' })
  onHand!: number;

  /** Units on the shelf that belong to orders already. */
  @Column('integer', { default: 0 })
  allocated!: number;

  /** Units on the shelf that checkouts hold. */
  @Column('integer', { default: 0 })
  reserved!: number;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
