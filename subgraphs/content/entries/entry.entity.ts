import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Row of the table `entry`: an article or a page, apart from what it says. */
@Entity({ name: 'entry' })
@Unique('entry_handle', ['kind', 'handle'])
@Unique('entry_external_reference', ['kind', 'externalReference'])
@Index('entry_parent_position', ['parentId', 'position', 'id'])
@Check('entry_kind', `kind in ('article', 'page')`)
@Check('entry_pages_have_parents', `parent_id is null or kind = 'page'`)
@Check('entry_not_own_parent', 'parent_id <> id')
export class EntryEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: string;

  @Column({ type: 'text', collation: 'C' })
  handle!: string;

  /** The locale that it is written in first; more are more rows of `entry_state`. */
  @Column('text')
  locale!: string;

  @ForeignKey('EntryEntity', { name: 'entry_parent', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('integer', { default: 0 })
  position!: number;

  @Column('text', { name: 'external_reference', nullable: true })
  externalReference!: string | null;

  @Column('text', { name: 'import_digest', nullable: true })
  importDigest!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
