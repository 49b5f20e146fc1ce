import type { Database } from '../../../platform/database/database';
import { announceStock } from './announce-stock';
import { recordMovements } from './record-movements';
import { addOnHand } from './restock-units.store';
import { holdVariants } from './stock-level.store';

/** Units that came back. */
export interface RestockedUnits {
  variantId: string;
  locationId: string;
  quantity: number;
}

/** Units that come to the shelves, and why. */
export interface Restock {
  units: readonly RestockedUnits[];
  /** For the ledger. */
  reason: 'RETURNED';
  note: string | null;
  actor: string;
}

/** Puts units on shelves, to be sold: a level that is not there yet begins at zero. The locations exist. */
export async function restockUnits(transaction: Database, { units, ...cause }: Restock): Promise<void> {
  if (units.length === 0) return;
  const variantIds = units.map(({ variantId }) => variantId);
  await holdVariants(transaction, variantIds);
  await addOnHand(transaction, units);
  await recordMovements(transaction, units, { sign: 1, ...cause });
  await announceStock(transaction, variantIds);
}
