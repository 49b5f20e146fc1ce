import type { Database } from '../../../platform/database/database';
import type { MovementCause } from './stock-change.store';
import { maxStockQuantity } from './stock-quantity';

/** A change of one level by a difference. */
export interface LevelAdjustment {
  variantId: string;
  locationId: string;
  delta: number;
  movementId: string;
}

/**
 * Adds units to a level or takes them off, with the movement, unless fewer than none would be left of a variant that
 * is not on backorder. Guard and change are one statement: of many that take at once, none takes what is gone.
 *
 * The location is held until the transaction ends, so that it is not deleted in between.
 *
 * @returns whether it did
 */
export async function adjustLevel(
  transaction: Database,
  { variantId, locationId, delta, movementId }: LevelAdjustment,
  { reason, note, actor }: MovementCause,
): Promise<boolean> {
  const changed = await transaction.query(
    `with setting as (
       select coalesce((select backorder from stock_setting where variant_id = $1), false) as backorder
     ), changed as (
       insert into stock_level as s (variant_id, location_id, on_hand)
       select $1, l.id, $3::integer from location l
       where l.id = $2 and ($3::integer > 0 or (select backorder from setting)
         or exists (select from stock_level e where e.variant_id = $1 and e.location_id = $2))
       for key share of l
       on conflict (variant_id, location_id) do update
         set on_hand = s.on_hand + excluded.on_hand, updated_at = now()
         where s.on_hand + excluded.on_hand between -$4::integer and $4::integer
           and (excluded.on_hand > 0 or s.on_hand + excluded.on_hand >= 0 or (select backorder from setting))
       returning s.variant_id, s.location_id, s.on_hand
     )
     insert into stock_movement (id, variant_id, location_id, delta, on_hand, reason, note, actor)
     select $5, variant_id, location_id, $3, on_hand, $6, $7, $8 from changed returning id`,
    [variantId, locationId, delta, maxStockQuantity, movementId, reason, note, actor],
  );
  return changed.length === 1;
}

/** Units on the shelf of a location that exists (0 where there never were any); `null` when there is no location. */
export async function findOnHand(
  transaction: Database,
  { variantId, locationId }: LevelAdjustment,
): Promise<number | null> {
  const [row] = await transaction.query<{ on_hand: number }>(
    `select coalesce(s.on_hand, 0) as on_hand from location l
     left join stock_level s on s.location_id = l.id and s.variant_id = $1 where l.id = $2`,
    [variantId, locationId],
  );
  return row?.on_hand ?? null;
}
