import type { Database } from '../../../platform/database/database';
import { newUuid } from '../../../platform/ids/typed-id';
import { insertMovements, type NewMovement } from './stock-movement.store';

/** Why units moved, by whom, and which way. */
export interface MovementEntry {
  /** -1 for units that left the shelf, 1 for those that came to it. */
  sign: -1 | 1;
  reason: string;
  note: string | null;
  actor: string;
}

/** Writes units that were moved inside the transaction into the ledger: one movement a level, however many lines. */
export async function recordMovements(
  transaction: Database,
  units: readonly { variantId: string; locationId: string; quantity: number }[],
  { sign, ...cause }: MovementEntry,
): Promise<void> {
  const movements = new Map<string, NewMovement>();
  for (const { variantId, locationId, quantity } of units) {
    const shelf = `${variantId} ${locationId}`;
    const before = movements.get(shelf) ?? { id: newUuid(), variantId, locationId, delta: 0 };
    movements.set(shelf, { ...before, delta: before.delta + sign * quantity });
  }
  if (movements.size > 0) await insertMovements(transaction, [...movements.values()], cause);
}
