import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CustomerOrderEntity } from './customer-order.entity';

/** Row of the table `order_line`: one line as it was ordered, names and prices copied. Amounts are minor units. */
@Entity({ name: 'order_line' })
@Unique('order_line_position_key', ['orderId', 'position'])
@Check('order_line_ordered_check', 'ordered_quantity > 0')
@Check('order_line_price_check', 'unit_price >= 0')
@Check('order_line_total_check', 'total >= 0')
@Check('order_line_quantity_check', 'quantity between 0 and ordered_quantity')
@Check('order_line_fulfilled_check', 'fulfilled_quantity between 0 and quantity')
@Check('order_line_returned_check', 'returned_quantity between 0 and fulfilled_quantity')
@Index('order_line_variant', ['variantId'])
export class OrderLineEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => CustomerOrderEntity, { name: 'order_line_order_fkey' })
  @Column('uuid', { name: 'order_id' })
  orderId!: string;

  @Column('integer')
  position!: number;

  /** Keys of the product subgraph; what they name may be gone. */
  @Column('uuid', { name: 'variant_id' })
  variantId!: string;

  @Column('uuid', { name: 'product_id' })
  productId!: string;

  @Column('text', { nullable: true })
  sku!: string | null;

  @Column('text', { name: 'product_title' })
  productTitle!: string;

  @Column('text', { name: 'variant_title', nullable: true })
  variantTitle!: string | null;

  @Column('jsonb')
  options!: object;

  @Column('text', { name: 'image_url', nullable: true })
  imageUrl!: string | null;

  @Column('boolean', { name: 'requires_shipping' })
  requiresShipping!: boolean;

  @Column('integer', { name: 'weight_grams' })
  weightGrams!: number;

  @Column('integer', { name: 'ordered_quantity' })
  orderedQuantity!: number;

  /** What of it is wanted still: an edit lowers it. */
  @Column('integer')
  quantity!: number;

  @Column('integer', { name: 'fulfilled_quantity', default: 0 })
  fulfilledQuantity!: number;

  @Column('integer', { name: 'returned_quantity', default: 0 })
  returnedQuantity!: number;

  @Column('bigint', { name: 'unit_price' })
  unitPrice!: string;

  @Column('bigint')
  subtotal!: string;

  @Column('bigint')
  discount!: string;

  @Column('bigint')
  tax!: string;

  /** Millionths. */
  @Column('integer', { name: 'tax_ppm' })
  taxPpm!: number;

  @Column('text', { name: 'tax_title', nullable: true })
  taxTitle!: string | null;

  @Column('bigint')
  total!: string;
}
