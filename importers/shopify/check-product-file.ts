import { type CsvDialect, detectCsvDialect, readCsv } from '../read-csv';
import { RefusedFile } from '../refused-file';
import { rowFits } from '../row-fits';
import { type ColumnLayout, cellOf, readColumnLayout } from './column-layout';
import { HandleSet } from './handle-set';

/** What the first pass over a product export found: everything that the second pass needs to know in advance. */
export interface CheckedProductFile {
  readonly dialect: CsvDialect;
  readonly layout: ColumnLayout;
  /** Data records in the file. */
  readonly records: number;
  /** Handles whose rows do not all stand together. May name a few that do, which costs nothing but their order. */
  readonly scattered: ReadonlySet<string>;
  /** Columns of no place in the graph, with the number of rows that have a value there. */
  readonly ignored: ReadonlyMap<string, number>;
}

/** Rows of scattered products are held until the end of the file; beyond this number the file has to be sorted first. */
const HELD_ROWS_MAX = 50_000;

/**
 * Reads the whole file once, so that a broken one is refused before anything is written.
 * @param onRecord hears how many records were read, after each
 */
export async function checkProductFile(
  file: string,
  onRecord: (records: number) => void = () => undefined,
): Promise<CheckedProductFile> {
  const dialect = await detectCsvDialect(file);
  const rows = readCsv(file, dialect);
  const header = await rows.next();
  if (header.done) throw new RefusedFile('it has no header');
  const layout = readColumnLayout(header.value);
  const order = new RowOrder();
  const ignored = new Map<string, number>();
  let records = 0;
  for await (const row of rows) {
    records += 1;
    onRecord(records);
    if (!rowFits(row, layout.width)) continue;
    order.see(cellOf(layout, row, 'handle').toLowerCase());
    for (const { name, position } of layout.ignored) {
      if (row.cells[position]?.trim()) ignored.set(name, (ignored.get(name) ?? 0) + 1);
    }
  }
  return { dialect, layout, records, scattered: order.scattered, ignored };
}

/** Notices handles that come back after another one. */
class RowOrder {
  readonly scattered = new Set<string>();
  private readonly seen = new HandleSet();
  private current = '';
  private heldRows = 0;

  see(handle: string): void {
    if (handle === '') return;
    if (handle !== this.current) {
      this.current = handle;
      if (this.seen.has(handle)) this.scattered.add(handle);
      this.seen.add(handle);
    }
    if (this.scattered.has(handle)) this.heldRows += 1;
    if (this.heldRows > HELD_ROWS_MAX) {
      throw new RefusedFile(
        `the rows of its products stand apart from each other (more than ${HELD_ROWS_MAX} of them): sort the file by handle`,
      );
    }
  }
}
