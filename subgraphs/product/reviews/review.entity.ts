import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Row of the table `review`. */
@Entity({ name: 'review' })
@Unique('review_once', ['productId', 'userId'])
@Unique('review_external_reference', ['externalReference'])
@Index('review_of_product', ['productId', 'createdAt', 'id'])
@Index('review_of_user', ['userId', 'createdAt', 'id'])
@Check('review_rating_in_range', 'rating between 1 and 5')
@Check('review_status_known', `status in ('PENDING', 'PUBLISHED', 'REJECTED')`)
export class ReviewEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'product_id' })
  @ForeignKey('ProductEntity', { name: 'review_product', onDelete: 'CASCADE' })
  productId!: string;

  /** A user of the user subgraph. */
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('smallint')
  rating!: number;

  @Column('text', { default: '' })
  title!: string;

  @Column('text', { default: '' })
  body!: string;

  @Column('text')
  status!: string;

  @Column('text', { name: 'external_reference', nullable: true })
  externalReference!: string | null;

  @Column('text', { name: 'import_digest', nullable: true })
  importDigest!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
