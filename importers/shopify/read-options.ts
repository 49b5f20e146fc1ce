import type { CsvRecord } from '../read-csv';
import { type ColumnLayout, cellOf } from './column-layout';
import type { ProductColumn } from './product-columns';
import { BrokenValue } from './read-amount';

/** Name and value column of each of the three options that the format knows. */
const OPTION_COLUMNS: readonly (readonly [name: ProductColumn, value: ProductColumn])[] = [
  ['option1Name', 'option1Value'],
  ['option2Name', 'option2Value'],
  ['option3Name', 'option3Value'],
];

/** The option names of a product, by position; they stand in its first row, rarely in a later one. Empty: no such option. */
export function readOptionNames(rows: readonly CsvRecord[], layout: ColumnLayout): string[] {
  const names = OPTION_COLUMNS.map(([name]) => {
    const row = rows.find((candidate) => cellOf(layout, candidate, name) !== '');
    return row ? cellOf(layout, row, name) : '';
  });
  // "Title" with the one value "Default Title" is how the format says that a product has no options.
  const isDefault = names[0]?.toLowerCase() === 'title' && !names[1] && !names[2];
  const values = isDefault ? rows.map((row) => cellOf(layout, row, 'option1Value')).filter(Boolean) : [];
  if (isDefault && values.every((value) => value.toLowerCase() === 'default title')) return ['', '', ''];
  return names;
}

/** Whether a row describes a variant, rather than a further image of the product. */
export function isVariantRow(row: CsvRecord, layout: ColumnLayout): boolean {
  const columns: ProductColumn[] = ['option1Value', 'option2Value', 'option3Value', 'price', 'sku', 'barcode'];
  return columns.some((column) => cellOf(layout, row, column) !== '');
}

/** The values of a variant row, in the order of the product's options. Refuses a row that does not fit them. */
export function readOptionValues(row: CsvRecord, layout: ColumnLayout, names: readonly string[]): string[] {
  return OPTION_COLUMNS.flatMap(([, column], index) => {
    const value = cellOf(layout, row, column);
    const name = names[index] ?? '';
    if (name && !value) throw new BrokenValue(`there is no value for the option "${name}"`);
    if (!name && value && value.toLowerCase() !== 'default title') {
      throw new BrokenValue(`the value "${value}" belongs to option ${index + 1}, which the product does not have`);
    }
    return name ? [value] : [];
  });
}
