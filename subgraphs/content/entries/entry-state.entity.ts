import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { StoredBlock } from '../blocks/stored-block';

/** Row of the table `entry_state`: what an entry says in one locale, as draft or published. */
@Entity({ name: 'entry_state' })
@Index('entry_state_published_at', ['kind', 'state', 'publishedAt', 'entryId'])
@Index('entry_state_title', ['kind', 'state', 'title', 'entryId'])
@Index('entry_state_author_id', ['authorId', 'state', 'publishedAt', 'entryId'])
@Index('entry_state_tags', { synchronize: false })
@Index('entry_state_products', { synchronize: false })
@Index('entry_state_search', { synchronize: false })
@Check('entry_state_kind', `kind in ('article', 'page')`)
@Check('entry_state_state', `state in ('draft', 'published')`)
@Check('entry_state_dated', `state <> 'published' or published_at is not null`)
export class EntryStateEntity {
  @ForeignKey('EntryEntity', { name: 'entry_state_entry', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'entry_id' })
  entryId!: string;

  @PrimaryColumn('text')
  locale!: string;

  @PrimaryColumn('text')
  state!: string;

  /** The entry's, repeated so that one index leads to a kind's newest. */
  @Column('text')
  kind!: string;

  /** Rises with each change of the draft; the published one has that of the draft that it is a copy of. */
  @Column('integer', { default: 1 })
  revision!: number;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  excerpt!: string | null;

  @Column('jsonb', { default: [] })
  body!: StoredBlock[];

  @Column('text', { name: 'body_text', default: '' })
  bodyText!: string;

  @Column('text', { name: 'seo_title', nullable: true })
  seoTitle!: string | null;

  @Column('text', { name: 'seo_description', nullable: true })
  seoDescription!: string | null;

  @Column('text', { array: true, default: [] })
  tags!: string[];

  @ForeignKey('AuthorEntity', { name: 'entry_state_author', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'author_id', nullable: true })
  authorId!: string | null;

  @Index('entry_state_cover_id')
  @ForeignKey('AssetEntity', { name: 'entry_state_cover', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'cover_id', nullable: true })
  coverId!: string | null;

  @Column('uuid', { name: 'product_ids', array: true, default: [] })
  productIds!: string[];

  @Column('uuid', { name: 'linked_product_ids', array: true, default: [] })
  linkedProductIds!: string[];

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
