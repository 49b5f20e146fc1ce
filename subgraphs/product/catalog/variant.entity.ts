import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Row of the table `variant`. */
@Entity({ name: 'variant' })
@Index('variant_product_position', ['productId', 'position', 'id'])
export class VariantEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'product_id' })
  productId!: string;

  @Column('text', { unique: true, nullable: true })
  sku!: string | null;

  @Column('integer')
  position!: number;
}
