import { type CsvDialect, type CsvRecord, detectCsvDialect, readCsv } from '../read-csv';
import { RefusedFile } from '../refused-file';

/** Where the quantities of an inventory export stand. */
export interface InventoryLayout {
  readonly width: number;
  readonly handle: number;
  readonly sku: number;
  /** Columns of the option values. */
  readonly optionValues: readonly number[];
  /** Current exports: a row a location. Older ones: a column a location. */
  readonly quantities:
    | { readonly by: 'row'; readonly location: number; readonly columns: readonly number[] }
    | { readonly by: 'column'; readonly locations: readonly { readonly name: string; readonly column: number }[] };
}

/** What the first pass over an inventory export found. */
export interface CheckedInventoryFile {
  readonly dialect: CsvDialect;
  readonly layout: InventoryLayout;
  readonly records: number;
}

/** Columns of the older export that are no location. */
const NO_LOCATION = /^(handle|title|option\d (name|value)|sku|hs code|coo|bin name)$/;

/** In order of trust: what the merchant typed, what is on the shelf, what can be sold. */
const QUANTITY_COLUMNS = ['on hand (new)', 'on hand', 'on hand (current)', 'available', 'available (not editable)'];

/** Whether a CSV file is an inventory export rather than a product export. */
export async function isInventoryFile(file: string): Promise<boolean> {
  const rows = readCsv(file, await detectCsvDialect(file));
  const header = await rows.next();
  await rows.return(undefined);
  if (header.done) return false;
  const names = namesOf(header.value);
  const isOfProducts = names.some((name) => /price|body|vendor|status|published/.test(name));
  return !isOfProducts && names.includes('handle') && (names.includes('location') || names.includes('hs code'));
}

/** Reads the whole file once, so that a broken one is refused before anything is written. */
export async function checkInventoryFile(file: string): Promise<CheckedInventoryFile> {
  const dialect = await detectCsvDialect(file);
  const rows = readCsv(file, dialect);
  const header = await rows.next();
  if (header.done) throw new RefusedFile('it has no header');
  const layout = readInventoryLayout(header.value);
  let records = 0;
  for await (const _row of rows) records += 1;
  return { dialect, layout, records };
}

function readInventoryLayout(header: CsvRecord): InventoryLayout {
  const names = namesOf(header);
  const optionValues = [1, 2, 3]
    .map((number) => names.indexOf(`option${number} value`))
    .filter((column) => column >= 0);
  const common = {
    width: names.findLastIndex((name) => name !== '') + 1,
    handle: names.indexOf('handle'),
    sku: names.indexOf('sku'),
    optionValues,
  };
  const location = names.indexOf('location');
  if (location >= 0) {
    const columns = QUANTITY_COLUMNS.map((name) => names.indexOf(name)).filter((column) => column >= 0);
    if (columns.length === 0)
      throw new RefusedFile('its header has no column with quantities ("On hand" or "Available")');
    return { ...common, quantities: { by: 'row', location, columns } };
  }
  const locations = header.cells.flatMap((cell, column) => {
    const name = cell.trim();
    return name === '' || NO_LOCATION.test(name.toLowerCase()) ? [] : [{ name, column }];
  });
  if (locations.length === 0) throw new RefusedFile('its header names no location');
  return { ...common, quantities: { by: 'column', locations } };
}

function namesOf(header: CsvRecord): string[] {
  return header.cells.map((cell) => cell.trim().toLowerCase());
}
