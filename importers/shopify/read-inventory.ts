import { type CsvRecord, readCsv } from '../read-csv';
import { rowFits } from '../row-fits';
import type { CheckedInventoryFile, InventoryLayout } from './check-inventory-file';
import type { BrokenRow } from './read-products';

/** What one row says of one variant at one location. */
export interface InventoryLevel {
  readonly line: number;
  readonly handle: string;
  readonly sku: string;
  readonly optionValues: readonly string[];
  readonly location: string;
  /** Never negative. */
  readonly onHand: number;
}

/** Hears of what does not become a level. */
export interface InventoryListener {
  broken(row: BrokenRow): void;
  /** The shop does not keep the variant at the location, or had sold more than it had. */
  remark(text: string, line: number): void;
}

/** Streams the levels of a checked inventory export. */
export async function* readInventory(
  file: string,
  { dialect, layout }: CheckedInventoryFile,
  listener: InventoryListener,
): AsyncGenerator<InventoryLevel> {
  const rows = readCsv(file, dialect);
  await rows.next();
  for await (const row of rows) {
    const cell = (column: number) => (row.cells[column] ?? '').trim();
    const handle = cell(layout.handle).toLowerCase();
    const subject = cell(layout.sku) || handle || 'row';
    if (!rowFits(row, layout.width)) {
      const reason = `the row has ${row.cells.length} columns, the header has ${layout.width}`;
      listener.broken({ line: row.line, subject, reason });
    } else if (!handle && !cell(layout.sku)) {
      listener.broken({ line: row.line, subject, reason: 'the row has neither a handle nor a SKU' });
    } else yield* levelsOf(row, { layout, listener, subject, handle });
  }
}

function* levelsOf(
  row: CsvRecord,
  about: { layout: InventoryLayout; listener: InventoryListener; subject: string; handle: string },
): Generator<InventoryLevel> {
  const { layout, listener, subject, handle } = about;
  const { line } = row;
  const cell = (column: number) => (row.cells[column] ?? '').trim();
  const values = layout.optionValues.map(cell).filter((value) => value && value.toLowerCase() !== 'default title');
  for (const [location, text] of quantitiesOf(layout, cell)) {
    if (location === '') listener.broken({ line, subject, reason: 'the row names no location' });
    else if (text === '' || /^not stocked$/i.test(text)) {
      listener.remark('variants that a location does not stock have no level there', line);
    } else if (!/^-?\d{1,9}$/.test(text)) {
      listener.broken({ line, subject, reason: `the quantity "${text}" is not a whole number` });
    } else {
      if (text.startsWith('-')) listener.remark('negative quantities (sold beyond the stock) become 0', line);
      const onHand = Math.max(0, Number(text));
      yield { line, handle, sku: cell(layout.sku), optionValues: values, location, onHand };
    }
  }
}

function quantitiesOf(
  { quantities }: InventoryLayout,
  cell: (column: number) => string,
): (readonly [string, string])[] {
  if (quantities.by === 'column') return quantities.locations.map(({ name, column }) => [name, cell(column)]);
  const filled = quantities.columns.find((column) => cell(column) !== '');
  return [[cell(quantities.location), filled === undefined ? '' : cell(filled)]];
}
