import type { Database } from '../../../platform/database/database';
import { newUuid } from '../../../platform/ids/typed-id';
import { actorOf } from '../audit/actor-of';
import { type Once, runOnce } from '../idempotency/run-once';
import { holdLocation } from './location-change.store';
import { concludeStockChange, type StockChange, type StockChangeRequest } from './stock-change';
import { createLevels, setLevels } from './stock-change.store';
import { holdVariants } from './stock-level.store';
import { isStockQuantity } from './stock-quantity';

/** Why stock was not set. */
export type SetRefusal = 'INVALID_QUANTITY' | 'LOCATION_NOT_FOUND';

/**
 * Brings a level to what was counted, with the movement that makes up the difference; none when there is none.
 *
 * @param request.onHand units, zero or more
 */
export async function setStock(
  database: Database,
  request: StockChangeRequest & { onHand: number },
): Promise<Once<StockChange, SetRefusal>> {
  const { staff, idempotencyKey, ...input } = request;
  const actor = actorOf(staff.viewer);
  const { variantId, locationId, onHand, reason, note } = input;
  if (!isStockQuantity(onHand)) return { refusal: 'INVALID_QUANTITY' };
  return runOnce<StockChange, SetRefusal>(database, {
    actor,
    key: idempotencyKey,
    operation: 'stockSet',
    input,
    work: async (transaction) => {
      if (!(await holdLocation(transaction, locationId))) return { refusal: 'LOCATION_NOT_FOUND' };
      await holdVariants(transaction, [variantId]);
      const target = { variantId, locationId, onHand, movementId: newUuid() };
      const created = await createLevels(transaction, [target], { reason, note, actor });
      if (created.length === 0) await setLevels(transaction, [target], { reason, note, actor });
      return { answer: await concludeStockChange(transaction, request, { ...target, action: 'stock.set' }) };
    },
  });
}
