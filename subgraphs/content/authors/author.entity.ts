import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Row of the table `author`. */
@Entity({ name: 'author' })
@Unique('author_handle', ['handle'])
@Unique('author_external_reference', ['externalReference'])
@Index('author_name', ['name', 'id'])
export class AuthorEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  handle!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  bio!: string | null;

  @Index('author_avatar_id')
  @ForeignKey('AssetEntity', { name: 'author_avatar', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'avatar_id', nullable: true })
  avatarId!: string | null;

  /** Of the user subgraph: no foreign key crosses databases. */
  @Column('uuid', { name: 'user_id', nullable: true })
  userId!: string | null;

  @Column('text', { name: 'external_reference', nullable: true })
  externalReference!: string | null;

  @Column('text', { name: 'import_digest', nullable: true })
  importDigest!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
