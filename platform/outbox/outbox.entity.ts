import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Row of the table `outbox`, which each subgraph's database has: an event that was committed with what it tells of. */
@Entity({ name: 'outbox' })
@Index('outbox_commit_order', ['transactionId', 'position'])
export class OutboxEntity {
  /** Rises with each row that is written; see `createOutbox` for the order of commits. */
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  position!: string;

  /** The writing transaction, as PostgreSQL's 64-bit number (`xid8`), which TypeORM has no type for. */
  @Column('bigint', { name: 'transaction_id' })
  transactionId!: string;

  /** UUIDv7: consumers drop repeats by it. */
  @Column('uuid')
  id!: string;

  /** Name of the event, such as `order.placed`. */
  @Column('text')
  type!: string;

  /** Name of the entity's type in the graph, such as `Order`. */
  @Column('text', { name: 'entity_type' })
  entityType!: string;

  @Column('uuid', { name: 'entity_id' })
  entityId!: string;

  /** When the transaction began. */
  @Column('timestamptz', { name: 'occurred_at', default: () => 'now()' })
  occurredAt!: Date;

  /** Cache tags that the event makes stale. */
  @Column('text', { array: true })
  tags!: string[];

  @Column('jsonb')
  payload!: unknown;
}
