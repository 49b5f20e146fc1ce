import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DeliveryZoneEntity } from './delivery-zone.entity';

/** Row of the table `delivery_area`: one place of a zone. Every place is in one zone at most: the unique key treats nulls as equal. */
@Entity({ name: 'delivery_area' })
@Unique('delivery_area_place_key', ['countryCode', 'region'])
@Check('delivery_area_region_check', 'country_code is not null or region is null')
@Index('delivery_area_zone', ['zoneId'])
export class DeliveryAreaEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'zone_id' })
  @ForeignKey(() => DeliveryZoneEntity, { name: 'delivery_area_zone_fkey', onDelete: 'CASCADE' })
  zoneId!: string;

  /** Null for the rest of the world. */
  @Column('character', { name: 'country_code', length: 2, nullable: true })
  countryCode!: string | null;

  /** As `regionCode` makes it; null for the whole country. */
  @Column('text', { nullable: true })
  region!: string | null;
}
