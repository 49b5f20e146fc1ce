import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Row of the table `delivery_zone`: places that are delivered to alike. */
@Entity({ name: 'delivery_zone' })
@Unique('delivery_zone_handle_key', ['handle'])
export class DeliveryZoneEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  handle!: string;

  @Column('text')
  title!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
