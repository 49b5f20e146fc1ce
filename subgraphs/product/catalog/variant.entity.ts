import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Row of the table `variant`. */
@Entity({ name: 'variant' })
@Unique('variant_sku', ['sku'], { deferrable: 'INITIALLY IMMEDIATE' })
@Unique('variant_external_reference', ['externalReference'], { deferrable: 'INITIALLY IMMEDIATE' })
@Unique('variant_option_values', ['productId', 'optionValues'], { deferrable: 'INITIALLY IMMEDIATE' })
@Index('variant_product_position', ['productId', 'position', 'id'])
@Check('variant_weight_not_negative', 'weight_value >= 0')
@Check('variant_weight_unit_known', `weight_unit in ('GRAMS', 'KILOGRAMS', 'OUNCES', 'POUNDS')`)
@Check('variant_weight_whole', '(weight_value is null) = (weight_unit is null)')
export class VariantEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'product_id' })
  @ForeignKey('ProductEntity', { name: 'variant_product', onDelete: 'CASCADE' })
  productId!: string;

  @Column('text', { nullable: true })
  sku!: string | null;

  @Column('text', { nullable: true })
  barcode!: string | null;

  @Column('integer')
  position!: number;

  @Column('text', { name: 'option_values', array: true, default: '{}' })
  optionValues!: string[];

  /** `name=value` in lower case, for filters. */
  @Column('text', { name: 'option_keys', array: true, default: '{}' })
  optionKeys!: string[];

  @Column('numeric', { name: 'weight_value', precision: 24, scale: 9, nullable: true })
  weightValue!: string | null;

  @Column('text', { name: 'weight_unit', nullable: true })
  weightUnit!: string | null;

  @Column('text', { name: 'media_url', nullable: true })
  mediaUrl!: string | null;

  @Column('boolean', { name: 'requires_shipping', default: true })
  requiresShipping!: boolean;

  @Column('boolean', { default: true })
  taxable!: boolean;

  @Column('text', { name: 'external_reference', nullable: true })
  externalReference!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
