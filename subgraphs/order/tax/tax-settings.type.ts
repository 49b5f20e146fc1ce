import { Field, InputType, ObjectType } from 'type-graphql';
import { payloadType } from '../../../platform/errors/payload-type';
import { taxSettingsCodes } from './tax-codes';

/** A country whose prices are meant otherwise than the shop's. */
@ObjectType({ description: 'How prices are meant for buyers of one country.' })
export class TaxCountry {
  @Field(() => String, { description: 'Country, two letters of ISO 3166-1.' })
  countryCode!: string;

  @Field(() => Boolean, { description: 'Whether its buyers pay the price as it stands; else tax is added to it.' })
  pricesIncludeTax!: boolean;
}

/** The shop's settings as staff see them. */
@ObjectType({ description: 'How the prices of the shop are meant.' })
export class TaxSettings {
  @Field(() => Boolean, { description: 'Whether prices have the tax in them; else it is added to them.' })
  pricesIncludeTax!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Country that taxes are estimated for while a buyer gave no address; null for no estimate.',
  })
  estimateCountryCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Region of that country.' })
  estimateRegion!: string | null;

  @Field(() => [TaxCountry], { description: 'Countries where it is otherwise.' })
  countries!: TaxCountry[];
}

/** What the settings are made of. */
interface TaxSettingsValues {
  prices_include_tax: boolean;
  estimate_country_code: string | null;
  estimate_region: string | null;
  countries: readonly { country_code: string; prices_include_tax: boolean }[];
}

/** The settings that staff see of the stored ones. */
export function toTaxSettings(row: TaxSettingsValues): TaxSettings {
  return {
    pricesIncludeTax: row.prices_include_tax,
    estimateCountryCode: row.estimate_country_code,
    estimateRegion: row.estimate_region,
    countries: row.countries.map(({ country_code, prices_include_tax }) => ({
      countryCode: country_code,
      pricesIncludeTax: prices_include_tax,
    })),
  };
}

@InputType({ description: 'How prices are meant for buyers of one country.' })
export class TaxCountryInput {
  @Field(() => String, { description: 'Country, two capital letters of ISO 3166-1.' })
  countryCode!: string;

  @Field(() => Boolean, { description: 'Whether its buyers pay the price as it stands; else tax is added to it.' })
  pricesIncludeTax!: boolean;
}

@InputType({ description: 'The settings as a whole: what is left out is removed.' })
export class TaxSettingsUpdateInput {
  @Field(() => Boolean, { description: 'Whether prices have the tax in them; else it is added to them.' })
  pricesIncludeTax!: boolean;

  @Field(() => String, { nullable: true, description: 'Country to estimate for while a buyer gave no address.' })
  estimateCountryCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Region of that country.' })
  estimateRegion?: string | null;

  @Field(() => [TaxCountryInput], { defaultValue: [], description: 'Countries where it is otherwise.' })
  countries!: TaxCountryInput[];
}

export const TaxSettingsUpdatePayload = payloadType({
  mutation: 'TaxSettingsUpdate',
  field: 'taxSettings',
  type: () => TaxSettings,
  codes: taxSettingsCodes,
});
