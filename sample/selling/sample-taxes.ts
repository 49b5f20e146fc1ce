/** A rate of tax as `taxRateSet` takes it. */
export interface SampleTaxRate {
  readonly countryCode: string;
  readonly region: string | null;
  readonly percentage: string;
  readonly title: string;
}

const country = (countryCode: string, percentage: string, title: string): SampleTaxRate => ({
  countryCode,
  region: null,
  percentage,
  title,
});
const state = (region: string, percentage: string, title: string): SampleTaxRate => ({
  countryCode: 'US',
  region,
  percentage,
  title,
});

/** Standard rates, to try the shop with: no advice on what is owed. */
export const sampleTaxRates: readonly SampleTaxRate[] = [
  country('AT', '20', 'USt.'),
  country('BE', '21', 'BTW/TVA'),
  country('CH', '8.1', 'MWST'),
  country('DE', '19', 'MwSt.'),
  country('ES', '21', 'IVA'),
  country('FR', '20', 'TVA'),
  country('GB', '20', 'VAT'),
  country('IT', '22', 'IVA'),
  country('JP', '10', 'Consumption tax'),
  country('NL', '21', 'BTW'),
  state('CA', '7.25', 'California sales tax'),
  state('NY', '4', 'New York sales tax'),
  state('TX', '6.25', 'Texas sales tax'),
];

/** Prices are what buyers pay, except where a price tag is without tax by custom. */
export const sampleTaxSettings = {
  pricesIncludeTax: true,
  countries: [
    { countryCode: 'CA', pricesIncludeTax: false },
    { countryCode: 'US', pricesIncludeTax: false },
  ],
} as const;
