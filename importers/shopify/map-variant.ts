import type { CsvRecord } from '../read-csv';
import { type ColumnLayout, cellOf } from './column-layout';
import type { VariantImportInput } from './product-import-input';
import { readImageUrl } from './read-media';
import { readOptionValues } from './read-options';
import { readPrices } from './read-prices';
import { type RowStock, readStock } from './read-stock';
import { readWeight } from './read-weight';
import type { ShopifyOptions } from './shopify-options';

/** A variant ready to be sent, with its line and its stock, which another mutation takes. */
export interface MappedVariant {
  readonly line: number;
  readonly input: VariantImportInput;
  readonly stock: RowStock | null;
}

/** How one file is read: the same for all its rows but the option names. */
export interface VariantContext {
  readonly layout: ColumnLayout;
  readonly options: ShopifyOptions;
  /** Option names of the product by position; empty where there is none. */
  readonly optionNames: readonly string[];
}

/** Turns one variant row into its input. Throws `BrokenValue` with the reason when a value of it cannot be used. */
export function mapVariant(handle: string, row: CsvRecord, position: number, context: VariantContext): MappedVariant {
  const { layout, options } = context;
  const optionValues = readOptionValues(row, layout, context.optionNames);
  const cell = (column: Parameters<typeof cellOf>[2]) => cellOf(layout, row, column);
  const weight = readWeight(cell('grams'), cell('weightUnit'));
  const image = readImageUrl(cell('variantImage'));
  const input: VariantImportInput = {
    externalReference: variantReference(handle, optionValues),
    ...(cell('sku') ? { sku: withoutTextMark(cell('sku')) } : {}),
    ...(cell('barcode') ? { barcode: withoutTextMark(cell('barcode')) } : {}),
    optionValues,
    prices: readPrices(row, layout, options),
    ...(weight ? { weight } : {}),
    ...(image ? { mediaUrl: image } : {}),
    ...yesNo('requiresShipping', cell('requiresShipping')),
    ...yesNo('taxable', cell('taxable')),
    position,
  };
  return { line: row.line, input, stock: readStock(row, layout) };
}

/** Stable over exports: the handle and the option values are what Shopify itself matches rows by. */
export function variantReference(handle: string, optionValues: readonly string[]): string {
  return `shopify:${handle}:${optionValues.length > 0 ? optionValues.join(' / ') : 'default'}`;
}

function yesNo<K extends string>(name: K, text: string): Partial<Record<K, boolean>> {
  if (text === '') return {};
  return { [name]: text.toLowerCase() === 'true' } as Partial<Record<K, boolean>>;
}

/** Exports put an apostrophe before numbers, so that spreadsheets keep leading zeros. */
function withoutTextMark(text: string): string {
  return text.replace(/^'(?=\d)/, '');
}
