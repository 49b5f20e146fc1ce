import { moneyOf } from '../../../platform/money/money.type';
import type { PriceRangeRow, PriceRow } from './price.store';
import type { Price, PriceRange } from './price.type';

/** The price that clients see of a stored one. */
export function toPrice({ amount, compare_at, currency_code }: PriceRow): Price {
  return {
    amount: moneyOf(amount, currency_code),
    compareAt: compare_at === null ? null : moneyOf(compare_at, currency_code),
  };
}

/** The price range that clients see of a stored one. */
export function toPriceRange({ min_amount, max_amount, currency_code }: Omit<PriceRangeRow, 'product_id'>): PriceRange {
  return { min: moneyOf(min_amount, currency_code), max: moneyOf(max_amount, currency_code) };
}

/**
 * The row in the currency that was asked for; the first by currency code when none was.
 *
 * @param rows by currency code
 */
export function inCurrency<Row extends { currency_code: string }>(
  rows: readonly Row[],
  currencyCode: string | null | undefined,
): Row | null {
  return (currencyCode ? rows.find((row) => row.currency_code === currencyCode) : rows[0]) ?? null;
}
