import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Row of the table `menu`. */
@Entity({ name: 'menu' })
@Unique('menu_handle', ['handle'])
@Unique('menu_external_reference', ['externalReference'])
@Index('menu_title', ['title', 'id'])
export class MenuEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  handle!: string;

  @Column('text')
  title!: string;

  @Column('text', { name: 'external_reference', nullable: true })
  externalReference!: string | null;

  @Column('text', { name: 'import_digest', nullable: true })
  importDigest!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
