import type { Database } from '../../../platform/database/database';
import { encodeId } from '../../../platform/ids/typed-id';
import { putBackAllocated } from './allocated-units.store';
import { recordMovements } from './record-movements';
import type { ShelfUnits } from './take-allocated';

/** A shipment that does not happen. */
export interface CancelledShipment {
  orderId: string;
  fulfillmentId: string;
  /** As `takeAllocated` gave them. */
  units: readonly ShelfUnits[];
  actor: string;
}

/** Undoes `takeAllocated`: the units stand where they were, and belong to their lines again. */
export async function returnAllocated(
  transaction: Database,
  { orderId, fulfillmentId, units, actor }: CancelledShipment,
): Promise<void> {
  if (units.length === 0) return;
  await putBackAllocated(transaction, orderId, units);
  const note = encodeId('ful', fulfillmentId);
  await recordMovements(transaction, units, { sign: 1, reason: 'SHIPMENT_CANCELLED', note, actor });
}
