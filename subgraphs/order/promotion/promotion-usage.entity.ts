import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PromotionEntity } from './promotion.entity';

/**
 * Row of the table `promotion_usage`: one use of a promotion. Claimed by a checkout, confirmed by the order that came of
 * it, deleted when it is given back.
 */
@Entity({ name: 'promotion_usage' })
@Index('promotion_usage_customer', ['promotionId', 'customerKey'])
@Index('promotion_usage_cart', ['cartId'], { where: 'order_id is null' })
export class PromotionUsageEntity {
  @PrimaryColumn('uuid', { name: 'checkout_id' })
  checkoutId!: string;

  @PrimaryColumn('uuid', { name: 'promotion_id' })
  @ForeignKey(() => PromotionEntity, { name: 'promotion_usage_promotion_fkey' })
  promotionId!: string;

  /** Of the checkout, so that a buyer's own claim does not stand in the way of the same cart. */
  @Column('uuid', { name: 'cart_id', nullable: true })
  cartId!: string | null;

  /** See `customer-key.ts`. */
  @Column('text', { name: 'customer_key' })
  customerKey!: string;

  /** `null` while it is only claimed. */
  @Column('uuid', { name: 'order_id', nullable: true })
  orderId!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
