import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Row of the table `price_range`: a product's lowest and highest price in one currency, kept by triggers. */
@Entity({ name: 'price_range' })
@Index('price_range_amount', ['currencyCode', 'minAmount', 'productId'])
export class PriceRangeEntity {
  @PrimaryColumn('uuid', { name: 'product_id', primaryKeyConstraintName: 'price_range_key' })
  @ForeignKey('ProductEntity', { name: 'price_range_product', onDelete: 'CASCADE' })
  productId!: string;

  @PrimaryColumn('char', { name: 'currency_code', length: 3, primaryKeyConstraintName: 'price_range_key' })
  currencyCode!: string;

  /** Minor units. */
  @Column('bigint', { name: 'min_amount' })
  minAmount!: string;

  /** Minor units. */
  @Column('bigint', { name: 'max_amount' })
  maxAmount!: string;
}
