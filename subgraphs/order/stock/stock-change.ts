import type { Database } from '../../../platform/database/database';
import { encodeId } from '../../../platform/ids/typed-id';
import { actorOf } from '../audit/actor-of';
import { recordAudit } from '../audit/record-audit';
import type { Staff } from '../audit/staff';
import { announceStock } from './announce-stock';
import { findChangedLevel } from './stock-movement.store';

/** Why and by whom stock is changed, and the key under which it is done once. */
export interface StockChangeRequest {
  variantId: string;
  locationId: string;
  reason: string;
  note: string | null;
  staff: Staff;
  idempotencyKey: string;
}

/** A level as a change left it: plain JSON, because it is kept for every repeat of the request. */
export interface StockChange {
  variantId: string;
  locationId: string;
  onHand: number;
  allocated: number;
  /** Left out of answers that were kept before checkouts reserved units. */
  reserved?: number;
  /** The movement; `null` when the level was as wanted already. */
  movement: { id: string; delta: number; reason: string; note: string | null; actor: string; createdAt: string } | null;
}

/** What a change inside the running transaction came to; one that moved units is audited and announced. */
export async function concludeStockChange(
  transaction: Database,
  request: StockChangeRequest,
  { action, movementId }: { action: 'stock.adjust' | 'stock.set'; movementId: string },
): Promise<StockChange> {
  const { variantId, locationId, reason, note, staff } = request;
  const level = await findChangedLevel(transaction, { variantId, locationId, movementId });
  const { delta, created_at: createdAt } = level;
  const moved = delta !== null && createdAt !== null;
  if (moved) {
    const data = { locationId: encodeId('loc', locationId), delta, onHand: level.on_hand, reason, note };
    await recordAudit(transaction, { ...staff, action, entityType: 'ProductVariant', entityId: variantId, data });
    await announceStock(transaction, [variantId]);
  }
  return {
    variantId,
    locationId,
    onHand: level.on_hand,
    allocated: level.allocated,
    reserved: level.reserved,
    movement: moved
      ? { id: movementId, delta, reason, note, actor: actorOf(staff.viewer), createdAt: createdAt.toISOString() }
      : null,
  };
}
