import type { CsvRecord } from '../read-csv';
import { type ColumnLayout, cellOf } from './column-layout';
import { BrokenValue } from './read-amount';

/** What a variant row says of stock. */
export interface RowStock {
  /** Units on the shelf; never negative. */
  readonly onHand: number;
  /** False: the shop does not count this variant, it can always be sold. */
  readonly tracked: boolean;
  /** True: it can be sold when nothing is left. */
  readonly backorder: boolean;
  /** How many units the shop had sold beyond what it had. */
  readonly oversold: number;
}

const YES = new Set(['true', 'yes', '1', 'continue']);

/** Whether the file speaks of stock at all. */
export function hasStock(layout: ColumnLayout): boolean {
  return layout.positions.has('quantity') || layout.positions.has('tracker');
}

/**
 * Reads the stock of a variant row. Null when nothing can be known of it: the export of a shop with several
 * locations says that a variant is counted, and keeps the quantities for the inventory file.
 */
export function readStock(row: CsvRecord, layout: ColumnLayout): RowStock | null {
  if (!hasStock(layout)) return null;
  const quantity = cellOf(layout, row, 'quantity');
  if (quantity !== '' && !/^-?\d{1,9}(\.0+)?$/.test(quantity)) {
    throw new BrokenValue(`the inventory quantity "${quantity}" is not a whole number`);
  }
  const counted = quantity === '' ? 0 : Math.trunc(Number(quantity));
  const tracked = layout.positions.has('tracker') ? cellOf(layout, row, 'tracker') !== '' : quantity !== '';
  if (tracked && quantity === '') return null;
  return {
    onHand: Math.max(0, counted),
    tracked,
    backorder: YES.has(cellOf(layout, row, 'policy').toLowerCase()),
    oversold: Math.max(0, -counted),
  };
}
