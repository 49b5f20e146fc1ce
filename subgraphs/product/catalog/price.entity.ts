import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Row of the table `price`: a variant's price in one currency. */
@Entity({ name: 'price' })
@Index('price_product_currency', ['productId', 'currencyCode', 'amount'])
@Check('price_amount_not_negative', 'amount >= 0')
@Check('price_compare_at_not_negative', 'compare_at >= 0')
export class PriceEntity {
  @PrimaryColumn('uuid', { name: 'variant_id', primaryKeyConstraintName: 'price_key' })
  @ForeignKey('VariantEntity', { name: 'price_variant', onDelete: 'CASCADE' })
  variantId!: string;

  @PrimaryColumn('char', { name: 'currency_code', length: 3, primaryKeyConstraintName: 'price_key' })
  currencyCode!: string;

  /** The variant's product, repeated. */
  @Column('uuid', { name: 'product_id' })
  productId!: string;

  /** Minor units. */
  @Column('bigint')
  amount!: string;

  /** Minor units. */
  @Column('bigint', { name: 'compare_at', nullable: true })
  compareAt!: string | null;
}
