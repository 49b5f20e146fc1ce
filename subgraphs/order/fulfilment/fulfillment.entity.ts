import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Row of the table `fulfillment`: units of an order that were sent together. */
@Entity({ name: 'fulfillment' })
@Check('fulfillment_status_check', "status in ('SENT', 'DELIVERED', 'CANCELLED')")
@Index('fulfillment_order', ['orderId', 'id'])
export class FulfillmentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** No foreign key, because the table of orders is another slice's. */
  @Column('uuid', { name: 'order_id' })
  orderId!: string;

  @Column('text', { default: 'SENT' })
  status!: string;

  @Column('text', { name: 'tracking_company', nullable: true })
  trackingCompany!: string | null;

  @Column('text', { name: 'tracking_number', nullable: true })
  trackingNumber!: string | null;

  @Column('text', { name: 'tracking_url', nullable: true })
  trackingUrl!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'delivered_at', nullable: true })
  deliveredAt!: Date | null;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
