import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Row of the table `asset`. */
@Entity({ name: 'asset' })
@Unique('asset_external_reference', ['externalReference'])
@Index('asset_url', { synchronize: false })
@Check('asset_sizes', 'byte_size >= 0 and width > 0 and height > 0')
export class AssetEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  url!: string;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text', { name: 'mime_type', nullable: true })
  mimeType!: string | null;

  @Column('bigint', { name: 'byte_size', nullable: true })
  byteSize!: string | null;

  @Column('integer', { nullable: true })
  width!: number | null;

  @Column('integer', { nullable: true })
  height!: number | null;

  @Column('text', { nullable: true })
  alt!: string | null;

  @Column('text', { nullable: true })
  title!: string | null;

  @Column('text', { nullable: true })
  caption!: string | null;

  @Column('text', { name: 'external_reference', nullable: true })
  externalReference!: string | null;

  @Column('text', { name: 'import_digest', nullable: true })
  importDigest!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
