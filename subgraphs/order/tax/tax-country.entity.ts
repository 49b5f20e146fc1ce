import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of the table `tax_country`: a country whose prices are meant otherwise than the shop's. */
@Entity({ name: 'tax_country' })
export class TaxCountryEntity {
  @PrimaryColumn('character', { name: 'country_code', length: 2 })
  countryCode!: string;

  @Column('boolean', { name: 'prices_include_tax' })
  pricesIncludeTax!: boolean;
}
