import type { Database } from '../../../platform/database/database';
import type { AllocatedLine, StockAllocation } from './allocate-stock';

/**
 * Two rulers laid side by side, for each variant: what was held, location after location, and what was bought, line
 * after line. Where a piece of both lies over each other, so many units of the location belong to the line.
 */
const allocate = `
  with held as materialized (
    select variant_id, location_id, quantity from stock_reservation
    where checkout_id = $1 order by variant_id, location_id for update
  ), gone as (
    delete from stock_reservation r using held
    where r.checkout_id = $1 and r.variant_id = held.variant_id and r.location_id = held.location_id
  ), locked as materialized (
    select s.variant_id, s.location_id, l.priority, held.quantity
    from held join stock_level s using (variant_id, location_id) join location l on l.id = s.location_id
    order by s.variant_id, s.location_id for no key update of s
  ), shelf as (
    select variant_id, location_id, quantity, sum(quantity) over (
      partition by variant_id order by priority, location_id rows unbounded preceding) as reached
    from locked
  ), line as (
    select order_line_id, variant_id, quantity, sum(quantity) over (
      partition by variant_id order by order_line_id rows unbounded preceding) as reached
    from unnest($3::uuid[], $4::uuid[], $5::integer[]) as line (order_line_id, variant_id, quantity)
  ), piece as materialized (
    select line.order_line_id, variant_id, shelf.location_id, (least(shelf.reached, line.reached)
      - greatest(shelf.reached - shelf.quantity, line.reached - line.quantity))::integer as quantity
    from shelf join line using (variant_id)
    where least(shelf.reached, line.reached)
      > greatest(shelf.reached - shelf.quantity, line.reached - line.quantity)
  ), changed as (
    update stock_level s set reserved = s.reserved - shelf.quantity, updated_at = now(),
      allocated = s.allocated + coalesce((select sum(piece.quantity) from piece
        where piece.variant_id = s.variant_id and piece.location_id = s.location_id), 0)
    from shelf where s.variant_id = shelf.variant_id and s.location_id = shelf.location_id
  )
  insert into stock_allocation (order_line_id, location_id, variant_id, order_id, quantity)
  select order_line_id, location_id, variant_id, $2, quantity from piece`;

/** Turns reservations of a checkout into allocations of order lines. */
export async function allocateReserved(
  transaction: Database,
  { checkoutId, orderId, lines }: StockAllocation,
): Promise<void> {
  const column = <Key extends keyof AllocatedLine>(key: Key) => lines.map((line) => line[key]);
  await transaction.query(allocate, [
    checkoutId,
    orderId,
    column('orderLineId'),
    column('variantId'),
    column('quantity'),
  ]);
}
