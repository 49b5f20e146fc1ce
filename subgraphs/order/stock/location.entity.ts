import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Row of the table `location`. */
@Entity({ name: 'location' })
@Unique('location_handle_key', ['handle'])
@Unique('location_external_reference_key', ['externalReference'])
@Index('location_priority', ['priority', 'id'])
export class LocationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  handle!: string;

  @Column('text')
  name!: string;

  @Column('integer', { default: 0 })
  priority!: number;

  @Column('boolean', { default: true })
  active!: boolean;

  @Column('text', { name: 'external_reference', nullable: true })
  externalReference!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
