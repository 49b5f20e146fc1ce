import type { Invariant } from '../../../platform/database/check-invariants';

const variant = { type: 'ProductVariant', prefix: 'var' };
const location = { type: 'Location', prefix: 'loc' };

/** A sum of a level against the rows that it sums. */
const levelIsSum = (name: string, column: string, table: string, amount: string): Invariant => ({
  name,
  entity: variant,
  within: location,
  sql: `select variant_id as id, location_id as of_id, '${column} is ' || coalesce(l.${column}, 0) as found,
      coalesce(sums.total, 0) || ', the sum of its rows in ${table}' as expected
    from stock_level l
    full join (
      select variant_id, location_id, sum(${amount}) as total from ${table} group by variant_id, location_id
    ) sums using (variant_id, location_id)
    where coalesce(l.${column}, 0) <> coalesce(sums.total, 0)`,
});

/** Checkouts whose units are held back: all others have given them back or made them their orders'. */
const holding = `'RESERVED', 'AUTHORIZING'`;

/** What shelves, reservations and allocations say of each other. */
export const stockInvariants: readonly Invariant[] = [
  levelIsSum('stock-on-hand-is-its-ledger', 'on_hand', 'stock_movement', 'delta'),
  levelIsSum('stock-allocated-is-its-allocations', 'allocated', 'stock_allocation', 'quantity'),
  levelIsSum('stock-reserved-is-its-reservations', 'reserved', 'stock_reservation', 'quantity'),
  {
    name: 'reservation-belongs-to-an-open-checkout',
    entity: { type: 'Checkout', prefix: 'chk' },
    within: variant,
    sql: `select r.checkout_id as id, r.variant_id as of_id,
        sum(r.quantity) || ' units are reserved' as found,
        case when c.id is null then 'none: there is no such checkout' else 'none: it is ' || c.state end as expected
      from stock_reservation r left join checkout c on c.id = r.checkout_id
      where c.state is null or c.state not in (${holding})
      group by r.checkout_id, r.variant_id, c.id, c.state`,
  },
  {
    // A variant that was not tracked when it was bought has no allocation: only where the setting did not change since
    // the checkout began is it known which of the two it was.
    name: 'allocation-is-what-is-not-sent',
    entity: { type: 'OrderLine', prefix: 'oln' },
    sql: `select id, allocated || ' units are allocated' as found,
        open || case when status = 'CANCELLED' then ', the order is cancelled'
          else ', ' || quantity || ' ordered and ' || fulfilled_quantity || ' sent' end as expected
      from (
        select l.id, l.quantity, l.fulfilled_quantity, o.status,
          case when o.status = 'CANCELLED' then 0 else l.quantity - l.fulfilled_quantity end as open,
          coalesce((select sum(a.quantity) from stock_allocation a where a.order_line_id = l.id), 0) as allocated,
          coalesce(s.tracked, true) and coalesce(s.updated_at < c.created_at, true) as surely_tracked
        from order_line l
        join customer_order o on o.id = l.order_id
        left join checkout c on c.id = o.checkout_id
        left join stock_setting s on s.variant_id = l.variant_id
      ) line
      where allocated <> open and (allocated <> 0 or surely_tracked)`,
  },
  {
    name: 'allocation-belongs-to-its-line',
    entity: { type: 'OrderLine', prefix: 'oln' },
    within: variant,
    sql: `select a.order_line_id as id, a.variant_id as of_id,
        'units of order ' || a.order_id || ' are allocated to it' as found,
        case when l.id is null then 'nothing: there is no such line'
          else 'units of variant ' || l.variant_id || ' for order ' || l.order_id end as expected
      from stock_allocation a left join order_line l on l.id = a.order_line_id
      where l.id is null or l.variant_id <> a.variant_id or l.order_id <> a.order_id`,
  },
  {
    name: 'last-event-of-a-variant-is-true',
    entity: variant,
    sql: `select variant_id as id, told || ' available' || case when told_for_sale then '' else ', not for sale' end
          || ', by the last event stock.changed' as found,
        available || case when for_sale then '' else ', not for sale' end as expected
      from (
        select event.variant_id, event.told, event.told_for_sale, level.available,
          not coalesce(s.tracked, true) or coalesce(s.backorder, false) or level.available > 0 as for_sale
        from (
          select distinct on (entity_id) entity_id as variant_id, (payload ->> 'available')::bigint as told,
            (payload ->> 'availableForSale')::boolean as told_for_sale
          from outbox where type = 'stock.changed' order by entity_id, position desc
        ) event
        left join stock_setting s on s.variant_id = event.variant_id
        cross join lateral (
          select least(greatest(coalesce(sum(l.on_hand::bigint - l.allocated - l.reserved), 0), 0), 2147483647)
            ::bigint as available
          from stock_level l join location on location.id = l.location_id and location.active
          where l.variant_id = event.variant_id
        ) level
      ) last_event
      where (told, told_for_sale) is distinct from (available, for_sale)`,
  },
];
