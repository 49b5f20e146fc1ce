import { fromMinorUnits } from '../../platform/money/minor-units';

/** What a dollar buys, in minor units of each currency, as shops convert it: rounded and kept for a season. */
const minorUnitsPerDollar = { USD: 100, EUR: 94, JPY: 150 } as const;

/** Currencies that the store sells in. */
export const sampleCurrencies = ['USD', 'EUR', 'JPY'] as const;

/** A currency of the store. */
export type SampleCurrency = (typeof sampleCurrencies)[number];

/** Amounts in minor units that end as prices do: whole yen in tens or hundreds, 0.95 below 100, whole above. */
function rounded(minorUnits: number, currency: SampleCurrency): number {
  if (currency === 'JPY') {
    const step = minorUnits < 5_000 ? 10 : 100;
    return Math.max(step, Math.round(minorUnits / step) * step);
  }
  const whole = Math.max(1, Math.round(minorUnits / 100));
  return whole < 100 ? whole * 100 - 5 : whole * 100;
}

/** Decimal amount of a price in dollars, as a shop would write it in that currency: `19.95`, `149.00`, `2980`. */
export function retailPrice(dollars: number, currency: SampleCurrency): string {
  return fromMinorUnits(rounded(dollars * minorUnitsPerDollar[currency], currency), currency);
}
