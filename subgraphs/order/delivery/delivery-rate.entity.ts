import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DeliveryOptionEntity } from './delivery-option.entity';

/** Row of the table `delivery_rate`: a price for carts from a weight and a subtotal up to, and without, another. */
@Entity({ name: 'delivery_rate' })
@Check('delivery_rate_price_check', 'price >= 0')
@Check('delivery_rate_weight_check', '0 <= min_weight_grams and min_weight_grams < max_weight_grams')
@Check('delivery_rate_subtotal_check', '0 <= min_subtotal and min_subtotal < max_subtotal')
@Index('delivery_rate_option', ['optionId', 'currencyCode'])
export class DeliveryRateEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'option_id' })
  @ForeignKey(() => DeliveryOptionEntity, { name: 'delivery_rate_option_fkey', onDelete: 'CASCADE' })
  optionId!: string;

  @Column('character', { name: 'currency_code', length: 3 })
  currencyCode!: string;

  /** Minor units, as the two subtotals. */
  @Column('bigint')
  price!: string;

  @Column('bigint', { name: 'min_weight_grams' })
  minWeightGrams!: string;

  /** Null for no end. */
  @Column('bigint', { name: 'max_weight_grams', nullable: true })
  maxWeightGrams!: string | null;

  @Column('bigint', { name: 'min_subtotal' })
  minSubtotal!: string;

  /** Null for no end. */
  @Column('bigint', { name: 'max_subtotal', nullable: true })
  maxSubtotal!: string | null;
}
