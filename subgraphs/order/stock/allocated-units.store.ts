import type { Database } from '../../../platform/database/database';
import type { OrderLineUnits } from './deallocate-stock';
import type { ShelfUnits, Shipment, TakeRefusal } from './take-allocated';

/**
 * The pieces that make up the wanted units of each line, out of its allocations in the given order. Allocations are
 * locked first, then every level of their variants, both in one fixed order.
 */
const pieceOf = (order: string, filter: string) => `
  item as (
    select order_line_id, sum(quantity) as quantity
    from unnest($1::uuid[], $2::integer[]) as item (order_line_id, quantity) group by order_line_id
  ), own as materialized (
    select a.order_line_id, a.order_id, a.variant_id, a.location_id, a.quantity, l.priority, item.quantity as wanted
    from stock_allocation a join item using (order_line_id) join location l on l.id = a.location_id
    order by a.order_line_id, a.location_id for update of a
  ), ruler as (
    select own.*, sum(quantity) over (
      partition by order_line_id order by ${order} rows unbounded preceding) - quantity as before
    from own where ${filter}
  ), piece as materialized (
    select order_line_id, variant_id, location_id, quantity as had,
      least(quantity, wanted - before)::integer as quantity
    from ruler where wanted > before
  ), locked as materialized (
    select s.variant_id, s.location_id, s.on_hand from stock_level s
    where s.variant_id in (select variant_id from piece)
    order by s.variant_id, s.location_id for no key update
  ), shelf as materialized (
    select variant_id, location_id, on_hand, sum(piece.quantity)::integer as quantity
    from piece join locked using (variant_id, location_id) group by variant_id, location_id, on_hand
  )`;

/** Takes pieces out of the allocations of their lines: a row that is used up goes. */
const shrinkBy = (piece: string) => `
  emptied as (
    delete from stock_allocation a using ${piece} piece
    where a.order_line_id = piece.order_line_id and a.location_id = piece.location_id and piece.had = piece.quantity
  ), shrunk as (
    update stock_allocation a set quantity = a.quantity - piece.quantity from ${piece} piece
    where a.order_line_id = piece.order_line_id and a.location_id = piece.location_id and piece.had > piece.quantity
  )`;

const unitsOf = (lines: readonly OrderLineUnits[]): unknown[] => [
  lines.map(({ orderLineId }) => orderLineId),
  lines.map(({ quantity }) => quantity),
];

/** Gives units of lines back to be sold. @returns the variants of which there is more now */
export function deallocateLines(
  transaction: Database,
  lines: readonly OrderLineUnits[],
): Promise<{ variant_id: string }[]> {
  return transaction.query(
    `with ${pieceOf('priority desc, location_id desc', 'true')}, ${shrinkBy('piece')}, changed as (
       update stock_level s set allocated = s.allocated - shelf.quantity, updated_at = now() from shelf
       where s.variant_id = shelf.variant_id and s.location_id = shelf.location_id returning s.variant_id
     )
     select distinct variant_id from changed order by variant_id`,
    unitsOf(lines),
  );
}

/** A piece of a line that was taken from a shelf, or why nothing was taken. */
export interface TakenRow {
  order_line_id: string;
  variant_id: string;
  location_id: string;
  quantity: number;
  problem: TakeRefusal | null;
}

/** Nothing moves while there is a problem: only pieces of a shipment without one are taken off the shelves. */
const take = `
  with ${pieceOf('priority, location_id', '$4::uuid is null or location_id = $4')}, problem as materialized (
    select own.order_line_id, 'NOT_ALLOCATED' as code from own
    left join (select order_line_id, sum(quantity) as units from piece group by order_line_id) given using (order_line_id)
    where coalesce(given.units, 0) < own.wanted or own.order_id <> $3
    union all
    select piece.order_line_id, 'INSUFFICIENT_STOCK' from piece join shelf using (variant_id, location_id)
    left join stock_setting setting using (variant_id)
    where shelf.on_hand < shelf.quantity and not ($5 and coalesce(setting.backorder, false))
  ), sent as materialized (
    select piece.* from piece where not exists (select from problem)
  ), ${shrinkBy('sent')}, changed as (
    update stock_level s set allocated = s.allocated - shelf.quantity, on_hand = s.on_hand - shelf.quantity,
      updated_at = now()
    from shelf where s.variant_id = shelf.variant_id and s.location_id = shelf.location_id
      and not exists (select from problem)
  )
  select order_line_id, variant_id, location_id, quantity, null as problem from sent
  union all select order_line_id, null, null, null, code from problem
  order by order_line_id, location_id`;

/**
 * Takes units off the shelves, of all lines or of none.
 *
 * @param mayOwe whether a variant on backorder may go below zero on hand: sent before they were counted in, units leave
 *   all the same, but what never was there cannot be lost
 * @returns the pieces, or the problems
 */
export function takeFromAllocations(
  transaction: Database,
  { orderId, lines, locationId = null }: Pick<Shipment, 'orderId' | 'lines' | 'locationId'>,
  { mayOwe }: { mayOwe: boolean },
): Promise<TakenRow[]> {
  return transaction.query(take, [...unitsOf(lines), orderId, locationId, mayOwe]);
}

/**
 * Puts units back on the shelves that they were taken from, where they belong to their lines as before. Levels are
 * locked in one fixed order.
 */
export async function putBackAllocated(
  transaction: Database,
  orderId: string,
  units: readonly ShelfUnits[],
): Promise<void> {
  const column = <Key extends keyof ShelfUnits>(key: Key) => units.map((piece) => piece[key]);
  await transaction.query(
    `with item as (
       select * from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::integer[])
         as item (order_line_id, variant_id, location_id, quantity)
     ), locked as materialized (
       select s.variant_id, s.location_id from stock_level s where s.variant_id in (select variant_id from item)
       order by s.variant_id, s.location_id for no key update
     ), shelf as (
       select variant_id, location_id, sum(item.quantity) as quantity
       from item join locked using (variant_id, location_id) group by variant_id, location_id
     ), changed as (
       update stock_level s set on_hand = s.on_hand + shelf.quantity, allocated = s.allocated + shelf.quantity,
         updated_at = now()
       from shelf where s.variant_id = shelf.variant_id and s.location_id = shelf.location_id
     )
     insert into stock_allocation as a (order_line_id, location_id, variant_id, order_id, quantity)
     select order_line_id, location_id, variant_id, $1, quantity from item order by order_line_id, location_id
     on conflict (order_line_id, location_id) do update set quantity = a.quantity + excluded.quantity`,
    [orderId, column('orderLineId'), column('variantId'), column('locationId'), column('quantity')],
  );
}
