import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CartEntity } from './cart.entity';
import type { LineFacts } from './line-facts';

/** Row of the table `cart_line`: one variant in a cart, at the price that the buyer was shown. */
@Entity({ name: 'cart_line' })
@Unique('cart_line_variant_key', ['cartId', 'variantId'])
@Check('cart_line_quantity_check', 'quantity between 1 and 10000')
@Check('cart_line_price_check', 'unit_price >= 0')
@Check('cart_line_previous_price_check', 'previous_price >= 0')
export class CartLineEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'cart_id' })
  @ForeignKey(() => CartEntity, { name: 'cart_line_cart_fkey', onDelete: 'CASCADE' })
  cartId!: string;

  /** A variant of the product subgraph; no foreign key, because its table is not ours. */
  @Column('uuid', { name: 'variant_id' })
  variantId!: string;

  @Column('integer')
  quantity!: number;

  /** Minor units of the cart's currency. */
  @Column('bigint', { name: 'unit_price' })
  unitPrice!: string;

  /** What an order must copy, as product said it with the price; null for a line from before it was kept. */
  @Column('jsonb', { nullable: true })
  facts!: LineFacts | null;

  /** Which state of the variant the price is of, as product said. */
  @Column('text', { name: 'price_version', nullable: true })
  priceVersion!: string | null;

  /** What one cost when the price was found to have moved; null when it has not. */
  @Column('bigint', { name: 'previous_price', nullable: true })
  previousPrice!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
