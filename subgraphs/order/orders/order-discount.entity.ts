import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CustomerOrderEntity } from './customer-order.entity';

/** Row of the table `order_discount`: what one promotion took off an order. Amounts are minor units. */
@Entity({ name: 'order_discount' })
@Unique('order_discount_promotion_key', ['orderId', 'promotionId'])
@Check('order_discount_amount_check', 'amount >= 0')
@Check('order_discount_delivery_check', 'delivery >= 0')
@Index('order_discount_of_promotion', ['promotionId'])
export class OrderDiscountEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => CustomerOrderEntity, { name: 'order_discount_order_fkey' })
  @Column('uuid', { name: 'order_id' })
  orderId!: string;

  @Column('uuid', { name: 'promotion_id' })
  promotionId!: string;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  code!: string | null;

  /** Of the lines and the delivery together. */
  @Column('bigint')
  amount!: string;

  @Column('bigint')
  delivery!: string;

  /** `[{ orderLineId, amount }]`, amounts as text. */
  @Column('jsonb')
  shares!: object;
}
