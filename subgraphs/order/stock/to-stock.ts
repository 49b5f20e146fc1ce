import { encodeId } from '../../../platform/ids/typed-id';
import type { LocationRow } from './location.store';
import type { Location } from './location.type';
import type { StockLevelRow, VariantStockRow } from './stock-level.store';
import type { StockMovementRow } from './stock-movement.store';
import type { StockMovement, StockMovementReason } from './stock-movement.type';
import type { StockLevel, VariantStock } from './variant-stock.type';

/** The location that clients see of a stored one. */
export function toLocation(row: LocationRow): Location {
  return {
    uuid: row.id,
    id: encodeId('loc', row.id),
    handle: row.handle,
    name: row.name,
    priority: row.priority,
    active: row.active,
    externalReference: row.external_reference,
  };
}

/** The stock that clients see of a variant. */
export function toVariantStock(row: VariantStockRow): VariantStock {
  return { variantUuid: row.variant_id, tracked: row.tracked, backorder: row.backorder, available: row.available };
}

/** The level that clients see of a stored one. */
export function toStockLevel(row: StockLevelRow): StockLevel {
  return {
    location: toLocation({ ...row, id: row.location_id }),
    available: Math.max(row.on_hand - row.allocated - row.reserved, 0),
    onHand: row.on_hand,
    allocated: row.allocated,
    reserved: row.reserved,
  };
}

/** The movement that clients see of a stored one. */
export function toStockMovement(row: StockMovementRow): StockMovement {
  return {
    locationUuid: row.location_id,
    id: encodeId('move', row.id),
    delta: row.delta,
    onHand: row.on_hand,
    reason: row.reason as StockMovementReason,
    note: row.note,
    actor: row.actor,
    createdAt: row.created_at,
  };
}
