import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PaymentEntity } from './payment.entity';

/** Row of the table `payment_webhook`: an event of a provider that was taken in; a second of the same name changes nothing. */
@Entity({ name: 'payment_webhook' })
@Index('payment_webhook_received', ['receivedAt'])
export class PaymentWebhookEntity {
  @PrimaryColumn('text')
  provider!: string;

  @PrimaryColumn('text', { name: 'event_id' })
  eventId!: string;

  @ForeignKey(() => PaymentEntity, { name: 'payment_webhook_payment_fkey' })
  @Column('uuid', { name: 'payment_id' })
  paymentId!: string;

  /** The provider's own name of the kind of event. */
  @Column('text')
  type!: string;

  @Column('timestamptz', { name: 'received_at', default: () => 'now()' })
  receivedAt!: Date;
}
