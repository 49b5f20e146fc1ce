import type { CsvRecord } from '../read-csv';
import { type ColumnLayout, cellOf } from './column-layout';
import type { PriceImportInput } from './product-import-input';
import { readAmount } from './read-amount';
import type { ShopifyOptions } from './shopify-options';

/** The currency of a market's columns: told by the person, or the market's name is itself a currency code. */
export function marketCurrency(market: string, options: ShopifyOptions): string | null {
  const told = options.marketCurrencies.get(market.toLowerCase());
  return told ?? (/^[A-Z]{3}$/.test(market) ? market : null);
}

/**
 * The prices of a variant row: the shop's own, and one for each market with a known currency.
 * Where two columns give the same currency the first wins.
 */
export function readPrices(row: CsvRecord, layout: ColumnLayout, options: ShopifyOptions): PriceImportInput[] {
  const prices = new Map<string, PriceImportInput>();
  const add = (currency: string, price: string, compareAt: string, names: readonly [string, string]) => {
    const amount = readAmount(price, currency, names[0]);
    const before = readAmount(compareAt, currency, names[1]);
    if (amount === null || prices.has(currency)) return;
    // Shopify writes 0 where there is no price to compare with.
    const compared = before !== null && Number(before) > 0;
    prices.set(currency, { amount, currencyCode: currency, ...(compared ? { compareAt: before } : {}) });
  };
  add(options.currency, cellOf(layout, row, 'price'), cellOf(layout, row, 'compareAt'), ['price', 'compare-at price']);
  for (const { market, price, compareAt } of layout.markets) {
    const currency = marketCurrency(market, options);
    if (!currency) continue;
    const compareAtCell = compareAt === null ? '' : (row.cells[compareAt] ?? '').trim();
    const names = [`price for ${market}`, `compare-at price for ${market}`] as const;
    add(currency, (row.cells[price] ?? '').trim(), compareAtCell, names);
  }
  return [...prices.values()];
}
