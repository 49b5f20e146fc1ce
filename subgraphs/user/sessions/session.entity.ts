import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Row of the table `session`. */
@Entity({ name: 'session' })
@Index('session_account', ['accountId', 'id'])
@Check('session_end_has_a_reason', '(ended_at is null) = (end_reason is null)')
@Check('session_hashes_are_sha256', 'octet_length(series_hash) = 32 and octet_length(token_hash) = 32')
export class SessionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  // By name: an entity of another slice is not imported.
  @ForeignKey('AccountEntity', { name: 'session_account_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  /** SHA-256 of the part that all refresh tokens of the session share. */
  @Column('bytea', { name: 'series_hash', unique: true })
  seriesHash!: Buffer;

  /** SHA-256 of the one refresh token that is good. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('text', { name: 'user_agent', nullable: true })
  userAgent!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_used_at', default: () => 'now()' })
  lastUsedAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason!: string | null;
}
