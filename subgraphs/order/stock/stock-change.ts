import type { Database } from '../../../platform/database/database';
import { findChangedLevel } from './stock-movement.store';

/** Why and by whom stock is changed, and the key under which it is done once. */
export interface StockChangeRequest {
  variantId: string;
  locationId: string;
  reason: string;
  note: string | null;
  actor: string;
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

/** What a change inside the running transaction came to. */
export async function readStockChange(
  transaction: Database,
  request: StockChangeRequest,
  movementId: string,
): Promise<StockChange> {
  const { variantId, locationId, reason, note, actor } = request;
  const level = await findChangedLevel(transaction, { variantId, locationId, movementId });
  const { delta, created_at: createdAt } = level;
  const moved = delta !== null && createdAt !== null;
  return {
    variantId,
    locationId,
    onHand: level.on_hand,
    allocated: level.allocated,
    reserved: level.reserved,
    movement: moved ? { id: movementId, delta, reason, note, actor, createdAt: createdAt.toISOString() } : null,
  };
}
