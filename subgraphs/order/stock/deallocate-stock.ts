import type { Database } from '../../../platform/database/database';
import { deallocateLines } from './allocated-units.store';
import { announceStock } from './announce-stock';

/** Units of a line of an order. */
export interface OrderLineUnits {
  orderLineId: string;
  /** 1 or more. */
  quantity: number;
}

/**
 * Gives units of order lines that are not sent yet back to be sold: those of the location that serves last first. A
 * line gives back what it has at most; the caller has guarded its quantities, with the order's row held.
 */
export async function deallocateStock(transaction: Database, lines: readonly OrderLineUnits[]): Promise<void> {
  if (lines.length === 0) return;
  const changed = await deallocateLines(transaction, lines);
  await announceStock(
    transaction,
    changed.map((row) => row.variant_id),
  );
}
