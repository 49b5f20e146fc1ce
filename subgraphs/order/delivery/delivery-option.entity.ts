import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { DeliveryZoneEntity } from './delivery-zone.entity';

/** Row of the table `delivery_option`: a way to deliver into a zone. */
@Entity({ name: 'delivery_option' })
@Unique('delivery_option_handle_key', ['zoneId', 'handle'])
@Check('delivery_option_days_check', '0 <= min_days and min_days <= max_days')
export class DeliveryOptionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'zone_id' })
  @ForeignKey(() => DeliveryZoneEntity, { name: 'delivery_option_zone_fkey', onDelete: 'CASCADE' })
  zoneId!: string;

  @Column('text')
  handle!: string;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('boolean')
  active!: boolean;

  /** Place among the options of its zone, from 0. */
  @Column('integer')
  position!: number;

  @Column('integer', { name: 'min_days' })
  minDays!: number;

  @Column('integer', { name: 'max_days' })
  maxDays!: number;
}
