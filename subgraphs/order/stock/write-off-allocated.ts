import type { Database } from '../../../platform/database/database';
import { encodeId } from '../../../platform/ids/typed-id';
import { takeFromAllocations } from './allocated-units.store';
import type { OrderLineUnits } from './deallocate-stock';
import { recordMovements } from './record-movements';

/** Units of a cancelled order that are not to be sold again. */
export interface WriteOff {
  orderId: string;
  lines: readonly OrderLineUnits[];
  /** Kind and subject of who did it, for the ledger. */
  actor: string;
}

/**
 * Takes units of an order off the shelves as lost: allocated and on hand go down together, so that what can be sold
 * stays as it is.
 *
 * @returns whether it did; when a shelf has fewer (units on backorder), the caller has to roll back
 */
export async function writeOffAllocated(transaction: Database, { orderId, lines, actor }: WriteOff): Promise<boolean> {
  if (lines.length === 0) return true;
  const rows = await takeFromAllocations(transaction, { orderId, lines }, { mayOwe: false });
  if (rows.some((row) => row.problem !== null)) return false;
  const taken = rows.map((row) => ({
    variantId: row.variant_id,
    locationId: row.location_id,
    quantity: row.quantity,
  }));
  await recordMovements(transaction, taken, { sign: -1, reason: 'LOST', note: encodeId('ord', orderId), actor });
  return true;
}
