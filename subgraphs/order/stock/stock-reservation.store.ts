import type { Database } from '../../../platform/database/database';
import { maxStockQuantity } from './stock-quantity';

/** What became of the wanted units of one variant. */
export interface ReservedVariantRow {
  variant_id: string;
  /** Units that could be had before, zero or more. */
  available: number;
  /** Units that can be had when these are reserved, zero or more. */
  remaining: number;
  backorder: boolean;
  /** Whether there were too few: then nothing of any variant was reserved. */
  short: boolean;
  /** Whether one of its levels was changed while it was waited for: settings and locations may be others by now. */
  waited: boolean;
}

/**
 * Every active level of the wanted variants is locked, in one fixed order, and its numbers are those that are true after
 * the lock was waited for: the sums that decide cannot be stale. A level that is owed more than it has (backorder) takes
 * from what the others have left, so that units which are promised are not sold a second time.
 *
 * The greatest debt of a variant is the greatest stock of one: no integer can overflow.
 */
const reserve = `
  with item as (
    select variant_id, sum(quantity)::integer as quantity
    from unnest($2::uuid[], $3::integer[]) as item (variant_id, quantity) group by variant_id
  ), wanted as (
    select item.variant_id, item.quantity, coalesce(setting.backorder, false) as backorder
    from item left join stock_setting setting using (variant_id) where coalesce(setting.tracked, true)
  ), locked as materialized (
    select s.variant_id, s.location_id, l.priority, s.on_hand::bigint - s.allocated - s.reserved as free, s.updated_at
    from wanted join stock_level s using (variant_id) join location l on l.id = s.location_id and l.active
    order by s.variant_id, s.location_id for no key update of s
  ), shelf as (
    select variant_id, location_id, greatest(free, 0) as units,
      sum(greatest(free, 0)) over served - greatest(free, 0) as served_before, row_number() over served as place
    from locked window served as (partition by variant_id order by priority, location_id rows unbounded preceding)
  ), first_location as (
    select id from location where active order by priority, id limit 1
  ), judged as (
    select wanted.variant_id, wanted.quantity, coalesce(sum(free), 0) as free, coalesce(sum(greatest(free, 0)), 0) as units,
      count(locked.location_id) = 0 as unplaced, wanted.backorder,
      case when wanted.backorder
        then coalesce(sum(free), 0) - wanted.quantity < -$4::bigint or not exists (select from first_location)
        else coalesce(sum(free), 0) < wanted.quantity end as short
    from wanted left join locked using (variant_id) group by wanted.variant_id, wanted.quantity, wanted.backorder
  ), taken as materialized (
    select variant_id, location_id, (least(shelf.units, greatest(quantity - served_before, 0))
      + case when place = 1 then greatest(quantity - judged.units, 0) else 0 end)::integer as quantity
    from shelf join judged using (variant_id) where not exists (select from judged where short)
  ), opened as (
    insert into stock_level as s (variant_id, location_id, on_hand, reserved)
    select variant_id, (select id from first_location), 0, quantity from judged
    where unplaced and not exists (select from judged where short) order by variant_id
    on conflict (variant_id, location_id) do update set reserved = s.reserved + excluded.reserved, updated_at = now()
    returning s.variant_id, s.location_id
  ), changed as (
    update stock_level s set reserved = s.reserved + taken.quantity, updated_at = now() from taken
    where s.variant_id = taken.variant_id and s.location_id = taken.location_id and taken.quantity > 0
  ), kept as (
    insert into stock_reservation (checkout_id, variant_id, location_id, quantity)
    select $1::uuid, variant_id, location_id, quantity from taken where quantity > 0
    union all select $1::uuid, variant_id, opened.location_id, judged.quantity from opened join judged using (variant_id)
  )
  select variant_id, least(greatest(free, 0), 2147483647)::integer as available,
    least(greatest(free - quantity, 0), 2147483647)::integer as remaining, backorder, short, exists (
      select from locked join stock_level before using (variant_id, location_id)
      where locked.variant_id = judged.variant_id and locked.updated_at <> before.updated_at
    ) as waited
  from judged order by variant_id`;

/** Reserves units of all variants, or of none. @returns the variants that are tracked, with what became of each */
export function reserveLevels(
  transaction: Database,
  checkoutId: string,
  wanted: readonly { variantId: string; quantity: number }[],
): Promise<ReservedVariantRow[]> {
  return transaction.query(reserve, [
    checkoutId,
    wanted.map(({ variantId }) => variantId),
    wanted.map(({ quantity }) => quantity),
    maxStockQuantity,
  ]);
}

/**
 * Gives back what checkouts hold: reservations first, then levels, both in one fixed order. Of two that release the same
 * checkout the second finds nothing left.
 *
 * @returns the variants of which there is more now
 */
export function releaseLevels(
  transaction: Database,
  checkoutIds: readonly string[],
): Promise<{ variant_id: string }[]> {
  return transaction.query(
    `with held as materialized (
       select checkout_id, variant_id, location_id, quantity from stock_reservation
       where checkout_id = any($1::uuid[]) order by checkout_id, variant_id, location_id for update
     ), gone as (
       delete from stock_reservation r using held where r.checkout_id = held.checkout_id
         and r.variant_id = held.variant_id and r.location_id = held.location_id
     ), locked as materialized (
       select s.variant_id, s.location_id from stock_level s
       where s.variant_id in (select variant_id from held)
       order by s.variant_id, s.location_id for no key update
     ), given as (
       select variant_id, location_id, sum(held.quantity) as quantity
       from held join locked using (variant_id, location_id) group by variant_id, location_id
     ), changed as (
       update stock_level s set reserved = s.reserved - given.quantity, updated_at = now() from given
       where s.variant_id = given.variant_id and s.location_id = given.location_id returning s.variant_id
     )
     select distinct variant_id from changed order by variant_id`,
    [checkoutIds],
  );
}

/**
 * Locks every level of what a checkout holds and of the given variants, in the order in which reservations lock theirs.
 */
export async function lockLevels(
  transaction: Database,
  checkoutId: string,
  variantIds: readonly string[],
): Promise<void> {
  await transaction.query(
    `select from stock_level s
     where s.variant_id in (
       select variant_id from stock_reservation where checkout_id = $1 union select unnest($2::uuid[])
     )
     order by s.variant_id, s.location_id for no key update`,
    [checkoutId, variantIds],
  );
}
