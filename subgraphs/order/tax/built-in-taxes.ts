import { regionCode } from '../../../platform/places/region-code';
import type { TaxRate, TaxTable } from '../totals/totals';
import { taxesOfPlace } from './recent-taxes';
import type { TaxCalculator, TaxQuestion } from './tax-calculator';
import type { PlaceTaxRow } from './tax-table.store';

const rateOf = (ppm: number | null, title: string | null): TaxRate | null =>
  ppm === null || title === null ? null : { ppm, title };

function tableOf(row: PlaceTaxRow, { lines }: TaxQuestion): TaxTable {
  const goods = rateOf(row.goods_ppm, row.goods_title);
  const taxable = goods ? lines.filter((line) => line.taxable) : [];
  return {
    pricesIncludeTax: row.prices_include_tax,
    lineRates: new Map(taxable.map((line) => [line.key, goods as TaxRate])),
    deliveryRate: rateOf(row.delivery_ppm, row.delivery_title),
  };
}

/**
 * Taxes by the tables that staff keep: a rate for each country or region, for goods and for delivery. One statement for a
 * place that was not asked for lately.
 *
 * Without an address the answer is that of the place which the shop estimates for; without such a place nothing is taxed
 * yet, and a shop that keeps rates asks for an address: what is not sent would else be sold without tax to whoever keeps
 * silent. A place without a rate is not taxed.
 *
 * @param keptMs milliseconds that an answer may be behind what another process changed
 */
export function createBuiltInTaxes(keptMs: number): TaxCalculator {
  return {
    async taxesFor(question) {
      const { database, address } = question;
      const region = address && regionCode(address.countryCode, address.region);
      const row = await taxesOfPlace({ database, keptMs }, address?.countryCode ?? null, region);
      const taxes = tableOf(row, question);
      return row.country_code === null ? { ...taxes, addressRequired: row.has_rates } : taxes;
    },
  };
}
