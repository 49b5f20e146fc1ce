import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Row of the table `idempotency_key`: what a caller did once, and what it was answered. */
@Entity({ name: 'idempotency_key' })
@Index('idempotency_key_created', ['createdAt'])
export class IdempotencyKeyEntity {
  /** Kind and subject of the caller: two callers that choose the same key do not meet. */
  @PrimaryColumn('text')
  actor!: string;

  @PrimaryColumn('text')
  key!: string;

  /** Of the operation and its input, to tell a repeat from a reuse. */
  @Column('text')
  digest!: string;

  @Column('jsonb', { nullable: true })
  answer!: unknown;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
