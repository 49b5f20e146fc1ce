import type { Database } from '../../../platform/database/database';
import { encodeId } from '../../../platform/ids/typed-id';
import { actorOf } from '../audit/actor-of';
import type { Staff } from '../audit/staff';
import { findLineUnits } from '../orders/find-line-units';
import { keepLocation } from '../stock/keep-location';
import { restockUnits } from '../stock/restock-units';
import { findMainShelves } from './fulfillment-pick.store';
import type { LineRefusal } from './line-quantity';
import type { ReceivedLine } from './order-return.store';

/** Why units could not be put on a shelf. */
export type RestockCode = 'LOCATION_NOT_FOUND' | 'LOCATION_REQUIRED';

/** Units that came back. */
export interface RestockedReturn {
  returnId: string;
  orderId: string;
  lines: readonly ReceivedLine[];
  locationId: string | null;
  staff: Staff;
}

/** Puts units that are fit to be sold on a shelf. @returns why not, `null` when it did or there were none */
export async function restockReturn(
  transaction: Database,
  { returnId, orderId, lines, locationId, staff }: RestockedReturn,
): Promise<LineRefusal<RestockCode> | null> {
  const restocked = lines.filter((line) => line.restocked > 0);
  if (restocked.length === 0) return null;
  if (locationId !== null && !(await keepLocation(transaction, locationId))) {
    return { code: 'LOCATION_NOT_FOUND', orderLineId: null };
  }
  const lineIds = restocked.map((line) => line.orderLineId);
  const shelves = locationId === null ? await findMainShelves(transaction, lineIds) : [];
  const shelfOf = new Map(shelves.map((row) => [row.order_line_id, row.location_id]));
  const variantOf = new Map(
    (await findLineUnits(transaction, orderId)).map((line) => [line.orderLineId, line.variantId]),
  );
  const units = [];
  for (const { orderLineId, restocked: quantity } of restocked) {
    const shelf = locationId ?? shelfOf.get(orderLineId);
    // Its variant was not tracked when it was sent: no shelf is known to be its own.
    if (shelf === undefined) return { code: 'LOCATION_REQUIRED', orderLineId };
    units.push({ variantId: variantOf.get(orderLineId) as string, locationId: shelf, quantity });
  }
  const note = encodeId('ret', returnId);
  await restockUnits(transaction, { units, reason: 'RETURNED', note, actor: actorOf(staff.viewer) });
  return null;
}
