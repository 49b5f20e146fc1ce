import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of the table `test_provider_refund`: what the test provider gave back, or refused to. */
@Entity({ name: 'test_provider_refund' })
export class TestProviderRefundEntity {
  @PrimaryColumn('uuid', { name: 'idempotency_key' })
  idempotencyKey!: string;

  @Column('uuid', { name: 'charge_id' })
  chargeId!: string;

  /** Minor units. */
  @Column('bigint')
  amount!: string;

  @Column('text')
  status!: string;

  @Column('integer', { default: 1 })
  calls!: number;

  @Column('timestamptz', { name: 'settles_at', nullable: true })
  settlesAt!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
