import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Row of the table `tax_rate`. Its unique key treats nulls as equal. */
@Entity({ name: 'tax_rate' })
@Unique('tax_rate_place_key', ['countryCode', 'region', 'appliesTo'])
@Check('tax_rate_applies_to_check', "applies_to in ('GOODS', 'DELIVERY')")
@Check('tax_rate_ppm_check', 'ppm between 0 and 1000000')
export class TaxRateEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('character', { name: 'country_code', length: 2 })
  countryCode!: string;

  /** As `regionCode` makes it; null for the whole country. */
  @Column('text', { nullable: true })
  region!: string | null;

  @Column('text', { name: 'applies_to' })
  appliesTo!: string;

  /** Parts per million: 190000 is 19 %. */
  @Column('integer')
  ppm!: number;

  @Column('text')
  title!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
