import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Row of the table `product`. */
@Entity({ name: 'product' })
@Unique('product_handle', ['handle'])
@Unique('product_external_reference', ['externalReference'])
@Index('product_category', ['categoryId'])
@Index('product_created', ['createdAt', 'id'])
@Index('product_updated', ['updatedAt', 'id'])
@Index('product_rating', { synchronize: false })
@Index('product_tags', { synchronize: false })
@Index('product_title', { synchronize: false })
@Index('product_search', { synchronize: false })
@Check('product_title_given', `title <> ''`)
@Check('product_status_known', `status in ('DRAFT', 'ACTIVE', 'ARCHIVED')`)
@Check('product_options_list', `jsonb_typeof(options) = 'array'`)
@Check('product_media_list', `jsonb_typeof(media) = 'array'`)
@Check('product_active_since', `status <> 'ACTIVE' or published_at is not null`)
@Check('product_rating_sum', 'rating_count >= 0 and rating_sum between rating_count and 5 * rating_count')
export class ProductEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  handle!: string;

  @Column('text')
  title!: string;

  @Column('text', { name: 'description_html', default: '' })
  descriptionHtml!: string;

  @Column('text', { default: '' })
  description!: string;

  @Column('text', { nullable: true })
  vendor!: string | null;

  @Column('text', { name: 'product_type', nullable: true })
  productType!: string | null;

  @Column('text', { array: true, default: '{}' })
  tags!: string[];

  @Column('text')
  status!: string;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('text', { name: 'seo_title', nullable: true })
  seoTitle!: string | null;

  @Column('text', { name: 'seo_description', nullable: true })
  seoDescription!: string | null;

  @Column('uuid', { name: 'category_id', nullable: true })
  @ForeignKey('CategoryEntity', { name: 'product_in_category', onDelete: 'SET NULL' })
  categoryId!: string | null;

  @Column('jsonb', { default: [] })
  options!: { name: string; values: string[] }[];

  @Column('jsonb', { default: [] })
  media!: { url: string; alt: string | null }[];

  @Column('integer', { name: 'rating_count', default: 0 })
  ratingCount!: number;

  @Column('integer', { name: 'rating_sum', default: 0 })
  ratingSum!: number;

  @Column('text', { name: 'external_reference', nullable: true })
  externalReference!: string | null;

  @Column('text', { name: 'import_digest', nullable: true })
  importDigest!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  /** Filled by a trigger. */
  @Column('tsvector', { default: '' })
  search!: string;
}
