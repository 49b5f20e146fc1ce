import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Row of the table `test_provider_webhook`: a delivery that the test provider has yet to make, or has made. */
@Entity({ name: 'test_provider_webhook' })
@Index('test_provider_webhook_due', ['dueAt'], { where: 'delivered_at is null' })
export class TestProviderWebhookEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** The event as it is sent, signed at the time of each delivery. */
  @Column('text')
  body!: string;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('timestamptz', { name: 'delivered_at', nullable: true })
  deliveredAt!: Date | null;
}
