import type { Database } from '../../../platform/database/database';
import { newUuid } from '../../../platform/ids/typed-id';
import { actorOf } from '../audit/actor-of';
import { type Once, runOnce } from '../idempotency/run-once';
import { adjustLevel, findOnHand, type LevelAdjustment } from './adjust-stock.store';
import { concludeStockChange, type StockChange, type StockChangeRequest } from './stock-change';
import { holdVariants } from './stock-level.store';
import { maxStockQuantity } from './stock-quantity';

/** Why stock was not adjusted. */
export type AdjustRefusal = 'INVALID_DELTA' | 'LOCATION_NOT_FOUND' | 'INSUFFICIENT_STOCK' | 'QUANTITY_OUT_OF_RANGE';

async function whyRefused(transaction: Database, adjustment: LevelAdjustment): Promise<AdjustRefusal> {
  const onHand = await findOnHand(transaction, adjustment);
  if (onHand === null) return 'LOCATION_NOT_FOUND';
  return Math.abs(onHand + adjustment.delta) > maxStockQuantity ? 'QUANTITY_OUT_OF_RANGE' : 'INSUFFICIENT_STOCK';
}

/**
 * Adds units to a level, or takes them off; never below zero unless the variant is on backorder. A level that is not
 * there yet begins at zero.
 *
 * @param request.delta units, positive or negative, not zero
 */
export async function adjustStock(
  database: Database,
  request: StockChangeRequest & { delta: number },
): Promise<Once<StockChange, AdjustRefusal>> {
  const { staff, idempotencyKey, ...input } = request;
  const actor = actorOf(staff.viewer);
  const { variantId, locationId, delta, reason, note } = input;
  if (delta === 0 || Math.abs(delta) > maxStockQuantity) return { refusal: 'INVALID_DELTA' };
  return runOnce<StockChange, AdjustRefusal>(database, {
    actor,
    key: idempotencyKey,
    operation: 'stockAdjust',
    input,
    work: async (transaction) => {
      await holdVariants(transaction, [variantId]);
      const adjustment = { variantId, locationId, delta, movementId: newUuid() };
      if (!(await adjustLevel(transaction, adjustment, { reason, note, actor }))) {
        return { refusal: await whyRefused(transaction, adjustment) };
      }
      return { answer: await concludeStockChange(transaction, request, { ...adjustment, action: 'stock.adjust' }) };
    },
  });
}
