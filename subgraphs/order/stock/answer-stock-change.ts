import { encodeId } from '../../../platform/ids/typed-id';
import { variantOf } from '../references/product-variant.type';
import type { StockLoaders } from './stock.loader';
import type { StockChange } from './stock-change';
import type { StockChangePayload } from './stock-change.type';
import type { StockMovementReason } from './stock-movement.type';
import { toLocation } from './to-stock';

/**
 * What a client is answered about a change. What the request has loaded of the variant before is forgotten, because
 * the same operation may ask for it again.
 */
export async function answerStockChange(change: StockChange, loaders: StockLoaders): Promise<StockChangePayload> {
  const { variantId, locationId, onHand, allocated, reserved = 0, movement } = change;
  loaders.stockOfVariant.clear(variantId);
  loaders.levelsOfVariant.clear(variantId);
  const location = await loaders.locationById.load(locationId);
  return {
    variant: variantOf(variantId),
    level: location && {
      location: toLocation(location),
      available: Math.max(onHand - allocated - reserved, 0),
      onHand,
      allocated,
      reserved,
    },
    movement: movement && {
      ...movement,
      locationUuid: locationId,
      id: encodeId('move', movement.id),
      onHand,
      reason: movement.reason as StockMovementReason,
      createdAt: new Date(movement.createdAt),
    },
  };
}

/** The objects of a change that was refused. */
export const noStockChange: StockChangePayload = Object.freeze({ variant: null, level: null, movement: null });
