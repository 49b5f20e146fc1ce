import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Row of the table `collection`. */
@Entity({ name: 'collection' })
@Unique('collection_handle', ['handle'])
@Unique('collection_external_reference', ['externalReference'])
@Index('collection_title', ['title', 'id'])
@Check('collection_title_given', `title <> ''`)
@Check('collection_kind_known', `kind in ('MANUAL', 'RULE')`)
@Check('collection_rules_list', `jsonb_typeof(rules) = 'array'`)
@Check('collection_rules_of_kind', `(kind = 'RULE') = (rules <> '[]')`)
export class CollectionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  handle!: string;

  @Column('text')
  title!: string;

  @Column('text', { name: 'description_html', default: '' })
  descriptionHtml!: string;

  @Column('text')
  kind!: string;

  @Column('jsonb', { default: [] })
  rules!: object[];

  @Column('boolean', { name: 'match_all', default: true })
  matchAll!: boolean;

  @Column('text', { name: 'external_reference', nullable: true })
  externalReference!: string | null;

  @Column('text', { name: 'import_digest', nullable: true })
  importDigest!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
