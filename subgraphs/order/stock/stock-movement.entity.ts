import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StockLevelEntity } from './stock-level.entity';

/** Row of the table `stock_movement`: one change of `on_hand`; the deltas of a level sum to it. Never updated. */
@Entity({ name: 'stock_movement' })
@Check('stock_movement_delta_check', 'delta <> 0')
@Index('stock_movement_variant', ['variantId', 'id'])
@ForeignKey(() => StockLevelEntity, ['variantId', 'locationId'], ['variantId', 'locationId'], {
  name: 'stock_movement_level_fkey',
})
export class StockMovementEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'variant_id' })
  variantId!: string;

  @Column('uuid', { name: 'location_id' })
  locationId!: string;

  @Column('integer')
  delta!: number;

  /** Units on the shelf after the change. */
  @Column('integer', { name: 'on_hand' })
  onHand!: number;

  @Column('text')
  reason!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  /** Kind and subject of who did it, such as `user:user_01j…`. */
  @Column('text')
  actor!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
