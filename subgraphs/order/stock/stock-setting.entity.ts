import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of the table `stock_setting`: how a variant's stock is treated; without a row: tracked, no backorder. */
@Entity({ name: 'stock_setting' })
export class StockSettingEntity {
  /** A variant of the product subgraph; no foreign key, because its table is not ours. */
  @PrimaryColumn('uuid', { name: 'variant_id' })
  variantId!: string;

  @Column('boolean', { default: true })
  tracked!: boolean;

  @Column('boolean', { default: false })
  backorder!: boolean;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
