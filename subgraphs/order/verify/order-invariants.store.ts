import type { Invariant } from '../../../platform/database/check-invariants';

const order = { type: 'Order', prefix: 'ord' };
const line = { type: 'OrderLine', prefix: 'oln' };

/** Amounts and numbers of an order or a line against what they are made of; `parts` are columns of `from`. */
interface Composed {
  name: string;
  entity: typeof order;
  /** Gives `id`, and for each part its name, `<name>_is`. */
  from: string;
  parts: readonly string[];
}

/** One row for each part that is not what it should be. */
function composed({ name, entity, from, parts }: Composed): Invariant {
  const rows = parts.map((part) => `('${part}', whole.${part}, whole.${part}_is)`).join(', ');
  return {
    name,
    entity,
    sql: `select whole.id, part.name || ' is ' || part.found as found, part.expected::text as expected
      from (${from}) whole cross join lateral (values ${rows}) part (name, found, expected)
      where part.found is distinct from part.expected`,
  };
}

/** Tax inside an amount or on top of it, rounded half up (`totals/tax-of.ts`). */
const taxOf = (amount: string, ppm: string) => `div(
    2 * (${amount})::numeric * ${ppm} + case when o.prices_include_tax then 1000000 + ${ppm} else 1000000 end,
    2 * case when o.prices_include_tax then 1000000 + ${ppm} else 1000000 end)::bigint`;

/** What orders say of themselves more than once. */
export const orderInvariants: readonly Invariant[] = [
  composed({
    name: 'line-is-its-parts',
    entity: line,
    from: `select l.id, l.subtotal, l.quantity * l.unit_price as subtotal_is, l.total, l.subtotal - l.discount as total_is,
        l.discount, coalesce((
          select sum((share ->> 'amount')::bigint) from order_discount d, jsonb_array_elements(d.shares) share
          where d.order_id = l.order_id and share ->> 'orderLineId' = l.id::text
        ), 0)::bigint as discount_is,
        l.tax, ${taxOf('l.subtotal - l.discount', 'l.tax_ppm')} as tax_is
      from order_line l join customer_order o on o.id = l.order_id`,
    parts: ['subtotal', 'discount', 'total', 'tax'],
  }),
  composed({
    name: 'order-is-its-lines',
    entity: order,
    from: `select o.id, o.total_quantity::bigint, lines.quantity as total_quantity_is, o.subtotal, lines.subtotal as subtotal_is,
        o.discount_total, lines.discount as discount_total_is,
        o.delivery_discount, coalesce((
          select sum(d.delivery) from order_discount d where d.order_id = o.id
        ), 0)::bigint as delivery_discount_is,
        o.delivery_tax, ${taxOf('o.delivery_price - o.delivery_discount', 'o.delivery_tax_ppm')} as delivery_tax_is,
        o.tax_total, lines.tax + o.delivery_tax as tax_total_is,
        o.total, lines.subtotal - lines.discount + o.delivery_price - o.delivery_discount
          + case when o.prices_include_tax then 0 else lines.tax + o.delivery_tax end as total_is
      from customer_order o cross join lateral (
        select coalesce(sum(quantity), 0)::bigint as quantity, coalesce(sum(subtotal), 0)::bigint as subtotal,
          coalesce(sum(discount), 0)::bigint as discount, coalesce(sum(tax), 0)::bigint as tax
        from order_line l where l.order_id = o.id
      ) lines`,
    parts: ['total_quantity', 'subtotal', 'discount_total', 'delivery_discount', 'delivery_tax', 'tax_total', 'total'],
  }),
  composed({
    name: 'discount-is-its-shares',
    entity: order,
    from: `select d.order_id as id, d.amount, d.delivery + coalesce((
          select sum((share ->> 'amount')::bigint) from jsonb_array_elements(d.shares) share
        ), 0)::bigint as amount_is
      from order_discount d`,
    parts: ['amount'],
  }),
  composed({
    name: 'line-is-what-was-sent-and-came-back',
    entity: line,
    from: `select l.id, l.fulfilled_quantity::bigint, coalesce((
          select sum(f.quantity) from fulfillment_line f join fulfillment on fulfillment.id = f.fulfillment_id
          where f.order_line_id = l.id and fulfillment.status <> 'CANCELLED'
        ), 0)::bigint as fulfilled_quantity_is,
        l.returned_quantity::bigint, coalesce((
          select sum(r.received_quantity) from order_return_line r join order_return on order_return.id = r.return_id
          where r.order_line_id = l.id and order_return.status = 'RECEIVED'
        ), 0)::bigint as returned_quantity_is
      from order_line l`,
    parts: ['fulfilled_quantity', 'returned_quantity'],
  }),
  {
    name: 'no-more-is-sent-than-ordered',
    entity: line,
    sql: `select id, fulfilled_quantity || ' units are sent and ' || returned_quantity || ' came back' as found,
        'at most the ' || quantity || ' that were ordered, and of them what was sent' as expected
      from order_line where fulfilled_quantity > quantity or returned_quantity > fulfilled_quantity`,
  },
  {
    name: 'fulfillment-status-is-that-of-the-lines',
    entity: order,
    sql: `select id, 'it is ' || fulfillment_status as found, expected from (
        select o.id, o.fulfillment_status, case
          when sent = 0 then 'UNFULFILLED'
          when returned = sent and sent = ordered then 'RETURNED'
          when sent = ordered then 'FULFILLED'
          else 'PARTIALLY_FULFILLED' end as expected
        from customer_order o cross join lateral (
          select coalesce(sum(quantity), 0) as ordered, coalesce(sum(fulfilled_quantity), 0) as sent,
            coalesce(sum(returned_quantity), 0) as returned
          from order_line l where l.order_id = o.id
        ) units
      ) judged where fulfillment_status <> expected`,
  },
  {
    // What was not tracked is sent without a shelf.
    name: 'parcel-holds-what-was-taken-from-shelves',
    entity: { type: 'Fulfillment', prefix: 'ful' },
    within: line,
    sql: `select p.fulfillment_id as id, p.order_line_id as of_id, sum(p.quantity) || ' units were taken from shelves' as found,
        coalesce(l.quantity, 0) || ', which are in it' as expected
      from fulfillment_pick p
      left join fulfillment_line l on l.fulfillment_id = p.fulfillment_id and l.order_line_id = p.order_line_id
      group by p.fulfillment_id, p.order_line_id, l.quantity having sum(p.quantity) <> coalesce(l.quantity, 0)`,
  },
  {
    name: 'completed-order-is-sent',
    entity: order,
    sql: `select id, 'it is COMPLETED and ' || fulfillment_status as found, 'FULFILLED or RETURNED' as expected
      from customer_order where status = 'COMPLETED' and fulfillment_status not in ('FULFILLED', 'RETURNED')`,
  },
  {
    name: 'order-has-its-event',
    entity: order,
    sql: `select o.id, count(e.position) || ' events order.placed' as found, '1' as expected
      from customer_order o left join outbox e on e.entity_id = o.id and e.type = 'order.placed'
      where o.placed_at > now() - interval '13 days'
      group by o.id having count(e.position) <> 1`,
  },
];
