import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PromotionEntity } from './promotion.entity';

/** Row of the table `promotion_currency`: the amounts of a promotion in one currency, in its minor units. */
@Entity({ name: 'promotion_currency' })
@Check('promotion_currency_amount_check', 'amount > 0')
@Check('promotion_currency_minimum_check', 'minimum_subtotal > 0')
@Check('promotion_currency_value_check', 'amount is not null or minimum_subtotal is not null')
export class PromotionCurrencyEntity {
  @PrimaryColumn('uuid', { name: 'promotion_id' })
  @ForeignKey(() => PromotionEntity, { name: 'promotion_currency_promotion_fkey' })
  promotionId!: string;

  @PrimaryColumn('character', { name: 'currency_code', length: 3 })
  currencyCode!: string;

  /** What an AMOUNT takes off. */
  @Column('bigint', { nullable: true })
  amount!: string | null;

  @Column('bigint', { name: 'minimum_subtotal', nullable: true })
  minimumSubtotal!: string | null;
}
