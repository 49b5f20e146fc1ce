import type { CsvRecord } from './read-csv';

/** Whether a record has a cell for each column of the header. Empty ones beyond are what spreadsheets add. */
export function rowFits(row: CsvRecord, width: number): boolean {
  return row.cells.length >= width && row.cells.slice(width).every((cell) => cell.trim() === '');
}
