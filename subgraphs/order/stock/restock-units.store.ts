import type { Database } from '../../../platform/database/database';
import type { RestockedUnits } from './restock-units';

/** Adds units to levels, in one fixed order. */
export async function addOnHand(transaction: Database, units: readonly RestockedUnits[]): Promise<void> {
  await transaction.query(
    `insert into stock_level as s (variant_id, location_id, on_hand)
     select variant_id, location_id, sum(quantity)
     from unnest($1::uuid[], $2::uuid[], $3::integer[]) as item (variant_id, location_id, quantity)
     group by variant_id, location_id order by variant_id, location_id
     on conflict (variant_id, location_id) do update set on_hand = s.on_hand + excluded.on_hand, updated_at = now()`,
    [
      units.map(({ variantId }) => variantId),
      units.map(({ locationId }) => locationId),
      units.map(({ quantity }) => quantity),
    ],
  );
}
