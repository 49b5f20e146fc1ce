import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of the table `api_key`. */
@Entity({ name: 'api_key' })
@Check('api_key_hash_is_sha256', 'octet_length(secret_hash) = 32')
export class ApiKeyEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  /** The part of the secret that people may see, to tell keys apart. */
  @Column('text')
  prefix!: string;

  @Column('bytea', { name: 'secret_hash', unique: true })
  secretHash!: Buffer;

  @Column('text', { array: true })
  scopes!: string[];

  /** Id of the user or service that created it. */
  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
