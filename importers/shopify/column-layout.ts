import type { CsvRecord } from '../read-csv';
import { RefusedFile } from '../refused-file';
import { PRODUCT_COLUMN_NAMES, type ProductColumn } from './product-columns';

/** The price columns of one market, such as "Price / International". */
export interface MarketColumns {
  readonly market: string;
  readonly price: number;
  readonly compareAt: number | null;
}

/** Where each meaning stands in this file. */
export interface ColumnLayout {
  readonly width: number;
  readonly positions: ReadonlyMap<ProductColumn, number>;
  readonly markets: readonly MarketColumns[];
  /** Columns that the graph has no place for. */
  readonly ignored: readonly { readonly name: string; readonly position: number }[];
}

const MEANINGS = new Map(
  Object.entries(PRODUCT_COLUMN_NAMES).flatMap(([meaning, names]) =>
    names.map((name) => [name, meaning as ProductColumn] as const),
  ),
);

/** Reads the header record. Refuses one that is not of a product export, or that names a column twice. */
export function readColumnLayout(header: CsvRecord): ColumnLayout {
  const names = header.cells.map((cell) => cell.trim());
  const positions = new Map<ProductColumn, number>();
  const rest: { name: string; position: number }[] = [];
  names.forEach((name, position) => {
    const meaning = MEANINGS.get(name.toLowerCase());
    if (!meaning) {
      if (name) rest.push({ name, position });
      return;
    }
    const first = positions.get(meaning);
    if (first === undefined) positions.set(meaning, position);
    else if (names[first]?.toLowerCase() === name.toLowerCase()) {
      throw new RefusedFile(`its header names the column "${name}" twice`);
    } else rest.push({ name, position });
  });
  refuseUnlessProducts(names, positions);
  const markets = marketColumns(rest);
  const taken = new Set(markets.flatMap((market) => [market.price, market.compareAt]));
  const ignored = rest.filter(({ position }) => !taken.has(position));
  return { width: names.findLastIndex((name) => name !== '') + 1, positions, markets, ignored };
}

function refuseUnlessProducts(names: readonly string[], positions: ReadonlyMap<ProductColumn, number>): void {
  if (!positions.has('title')) {
    const found = names.slice(0, 6).join(', ');
    throw new RefusedFile(
      `its first line is not the header of a Shopify product export: no column "Title" in: ${found}`,
    );
  }
  const needed: ProductColumn[] = ['handle', 'price', 'option1Value', 'body', 'vendor', 'sku', 'status', 'published'];
  if (!needed.some((column) => positions.has(column))) {
    throw new RefusedFile('its header has "Title", but no other column of a Shopify product export');
  }
}

/** "Price / X" with its "Compare At Price / X". "Included / X" says in which markets a product is sold, which the graph has no place for. */
function marketColumns(columns: readonly { name: string; position: number }[]): MarketColumns[] {
  const marketOf = (name: string, prefix: RegExp) => prefix.exec(name)?.[1]?.trim().toLowerCase();
  return columns.flatMap(({ name, position }) => {
    const market = /^price \/ (.+)$/i.exec(name)?.[1]?.trim();
    if (!market) return [];
    const compareAt = columns.find(
      (other) => marketOf(other.name, /^compare[ -]at price \/ (.+)$/i) === market.toLowerCase(),
    );
    return [{ market, price: position, compareAt: compareAt?.position ?? null }];
  });
}

/** A cell by meaning, trimmed; empty when the file has no such column. */
export function cellOf(layout: ColumnLayout, row: CsvRecord, column: ProductColumn): string {
  const position = layout.positions.get(column);
  return position === undefined ? '' : (row.cells[position] ?? '').trim();
}
