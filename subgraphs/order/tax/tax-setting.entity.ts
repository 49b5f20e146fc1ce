import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row of the table `tax_setting`: how the shop's prices are meant. No row: prices include tax. */
@Entity({ name: 'tax_setting' })
@Check('tax_setting_one_row_check', 'id')
@Check('tax_setting_estimate_check', 'estimate_country_code is not null or estimate_region is null')
export class TaxSettingEntity {
  /** Always true: that there is one row at most is the primary key's work. */
  @PrimaryColumn('boolean')
  id!: boolean;

  @Column('boolean', { name: 'prices_include_tax' })
  pricesIncludeTax!: boolean;

  /** Where a buyer is thought to be who gave no address yet. */
  @Column('character', { name: 'estimate_country_code', length: 2, nullable: true })
  estimateCountryCode!: string | null;

  @Column('text', { name: 'estimate_region', nullable: true })
  estimateRegion!: string | null;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
