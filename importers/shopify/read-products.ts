import { slugify } from '../../platform/ids/handle';
import { type CsvRecord, readCsv } from '../read-csv';
import { rowFits } from '../row-fits';
import type { CheckedProductFile } from './check-product-file';
import { cellOf } from './column-layout';

/** All rows of one product, in the order of the file. */
export interface ProductRows {
  readonly handle: string;
  readonly rows: readonly CsvRecord[];
}

/** A row that belongs to no product, with the reason. */
export interface BrokenRow {
  readonly line: number;
  readonly subject: string;
  readonly reason: string;
}

/** The platform itself allows 2,048 variants and 250 images a product. */
const ROWS_PER_PRODUCT_MAX = 5_000;

/**
 * Streams the products of a checked file, one group of rows each; scattered ones come last, put together.
 * @param onBroken hears of every row that cannot belong to a product.
 */
export async function* readProducts(
  file: string,
  checked: CheckedProductFile,
  onBroken: (row: BrokenRow) => void,
): AsyncGenerator<ProductRows> {
  const held = new Map<string, CsvRecord[]>();
  let handle = '';
  let rows: CsvRecord[] = [];
  for await (const { row, handle: rowHandle } of readRows(file, checked, onBroken)) {
    if (checked.scattered.has(rowHandle)) {
      const heldRows = held.get(rowHandle);
      if (heldRows) heldRows.push(row);
      else held.set(rowHandle, [row]);
      continue;
    }
    if (rowHandle !== handle && rows.length > 0) {
      yield { handle, rows };
      rows = [];
    }
    handle = rowHandle;
    if (rows.length < ROWS_PER_PRODUCT_MAX) rows.push(row);
    else onBroken({ line: row.line, subject: handle, reason: `a product has at most ${ROWS_PER_PRODUCT_MAX} rows` });
  }
  if (rows.length > 0) yield { handle, rows };
  for (const [heldHandle, heldRows] of held) yield { handle: heldHandle, rows: heldRows };
}

async function* readRows(
  file: string,
  { dialect, layout }: CheckedProductFile,
  onBroken: (row: BrokenRow) => void,
): AsyncGenerator<{ row: CsvRecord; handle: string }> {
  const records = readCsv(file, dialect);
  await records.next();
  for await (const row of records) {
    const subject = cellOf(layout, row, 'handle') || cellOf(layout, row, 'title');
    if (!rowFits(row, layout.width)) {
      const reason = `the row has ${row.cells.length} columns, the header has ${layout.width}`;
      onBroken({ line: row.line, subject: subject || 'row', reason });
      continue;
    }
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    const handle = handleOf(layout.positions.has('handle'), subject, cellOf(layout, row, 'handle'));
    if (handle) yield { row, handle };
    else onBroken({ line: row.line, subject: subject || 'row', reason: 'the row has no handle' });
  }
}

/** A file without the column (a template filled in by hand) is read as one product a row, named by its title. */
function handleOf(hasColumn: boolean, title: string, handle: string): string {
  if (hasColumn) return handle.toLowerCase();
  return title && slugify(title);
}
