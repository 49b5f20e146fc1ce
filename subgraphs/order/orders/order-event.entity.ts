import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CustomerOrderEntity } from './customer-order.entity';

/** Row of the table `order_event`: one entry of an order's timeline. Never updated or deleted. */
@Entity({ name: 'order_event' })
@Index('order_event_order', ['orderId', 'id'])
export class OrderEventEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => CustomerOrderEntity, { name: 'order_event_order_fkey' })
  @Column('uuid', { name: 'order_id' })
  orderId!: string;

  @Column('text')
  kind!: string;

  @Column('jsonb')
  data!: object;

  /** Kind and subject of who did it; `system` for what nobody asked for. */
  @Column('text')
  actor!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' })
  createdAt!: Date;
}
