import type { Database } from '../../../platform/database/database';
import { encodeId } from '../../../platform/ids/typed-id';
import { takeFromAllocations } from './allocated-units.store';
import type { OrderLineUnits } from './deallocate-stock';
import { recordMovements } from './record-movements';

/** Units of an order that are sent. */
export interface Shipment {
  orderId: string;
  fulfillmentId: string;
  lines: readonly OrderLineUnits[];
  /** From this location only; left out: from wherever they are allocated, by the locations' priority. */
  locationId?: string | null;
  /** Kind and subject of who sends them, for the ledger. */
  actor: string;
}

/** Units of a line that were taken from a shelf, or put back on it. */
export interface ShelfUnits {
  orderLineId: string;
  variantId: string;
  locationId: string;
  quantity: number;
}

/** Why units could not be taken. */
export type TakeRefusal = 'NOT_ALLOCATED' | 'INSUFFICIENT_STOCK';

/**
 * Takes units of an order off the shelves: allocated and on hand go down, and the ledger says why. All lines, or none.
 * A line that holds no allocation at all (its variant was not tracked when it was bought) takes nothing.
 *
 * @returns what was taken from where; or the line that has fewer units (at that location), or whose shelf does, unless
 *   the variant is on backorder
 */
export async function takeAllocated(
  transaction: Database,
  shipment: Shipment,
): Promise<{ taken: ShelfUnits[] } | { refusal: TakeRefusal; orderLineId: string }> {
  const rows = await takeFromAllocations(transaction, shipment, { mayOwe: true });
  const taken: ShelfUnits[] = [];
  for (const row of rows) {
    if (row.problem !== null) return { refusal: row.problem, orderLineId: row.order_line_id };
    const { order_line_id: orderLineId, variant_id: variantId, location_id: locationId, quantity } = row;
    taken.push({ orderLineId, variantId, locationId, quantity });
  }
  const note = encodeId('ful', shipment.fulfillmentId);
  await recordMovements(transaction, taken, { sign: -1, reason: 'SHIPPED', note, actor: shipment.actor });
  return { taken };
}
