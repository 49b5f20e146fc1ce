import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Row of the table `article_category`. */
@Entity({ name: 'article_category' })
@Unique('article_category_handle', ['handle'])
@Unique('article_category_external_reference', ['externalReference'])
@Index('article_category_title', ['title', 'id'])
@Check('article_category_not_own_parent', 'parent_id <> id')
export class ArticleCategoryEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  handle!: string;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  @Index('article_category_parent_id')
  @ForeignKey('ArticleCategoryEntity', { name: 'article_category_parent', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('text', { name: 'external_reference', nullable: true })
  externalReference!: string | null;

  @Column('text', { name: 'import_digest', nullable: true })
  importDigest!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
