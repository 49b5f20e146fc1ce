import type { Invariant } from '../../../platform/database/check-invariants';

const checkout = { type: 'Checkout', prefix: 'chk' };
const order = { type: 'Order', prefix: 'ord' };
const promotion = { type: 'Promotion', prefix: 'prm' };

/** Whether what was bought is paid once, and what was paid is bought or given back. */
export const checkoutInvariants: readonly Invariant[] = [
  {
    name: 'checkout-has-its-order',
    entity: checkout,
    sql: `select c.id, case when o.id is null then 'it is PLACED, and there is no order' else 'it is ' || c.state
          || ', and there is order ' || o.number end as found,
        'an order when it is PLACED, and none else' as expected
      from checkout c left join customer_order o on o.checkout_id = c.id
      where (c.state = 'PLACED') <> (o.id is not null) or o.id <> c.order_id`,
  },
  {
    name: 'order-has-one-checkout',
    entity: order,
    sql: `select o.id, 'its checkout is ' || o.checkout_id as found,
        'one that is there, and is no other order''s' as expected
      from customer_order o left join checkout c on c.id = o.checkout_id
      where c.id is null or exists (
        select from customer_order other where other.checkout_id = o.checkout_id and other.id <> o.id)`,
  },
  {
    name: 'cart-has-one-active-checkout',
    entity: { type: 'Cart', prefix: 'cart' },
    sql: `select cart_id as id, count(*) || ' checkouts are active' as found, '1 at most' as expected
      from checkout where state in ('RESERVED', 'AUTHORIZING') group by cart_id having count(*) > 1`,
  },
  {
    name: 'completed-cart-has-its-order',
    entity: { type: 'Cart', prefix: 'cart' },
    within: order,
    sql: `select c.id, c.order_id as of_id, 'it became an order' as found, 'an order that is there' as expected
      from cart c left join customer_order o on o.id = c.order_id where c.order_id is not null and o.id is null`,
  },
  {
    name: 'open-checkout-is-driven',
    entity: checkout,
    sql: `select id, 'it is ' || state || ', and nobody will look at it again' as found,
        'a time of the next step' as expected
      from checkout where state in ('AUTHORIZING', 'UNDOING') and next_step_at is null`,
  },
  {
    name: 'checkout-has-one-payment-that-is-alive',
    entity: checkout,
    sql: `select checkout_id as id, count(*) || ' payments are alive' as found, '1 at most' as expected
      from payment where status not in ('VOIDED', 'DECLINED') group by checkout_id having count(*) > 1`,
  },
  {
    name: 'payment-is-what-its-checkout-costs',
    entity: { type: 'Payment', prefix: 'pay' },
    sql: `select p.id, 'it is of ' || p.amount || ' ' || p.currency_code as found,
        coalesce(c.total || ' ' || c.currency_code || ', as its checkout', 'of a checkout that is there') as expected
      from payment p left join checkout c on c.id = p.checkout_id
      where c.id is null or p.amount <> c.total or p.currency_code <> c.currency_code`,
  },
  {
    name: 'paid-is-an-order-or-the-money-back',
    entity: { type: 'Payment', prefix: 'pay' },
    sql: `select p.id, case when p.captured > 0 then (p.captured - p.refunded - p.refunding) || ' is kept'
          else p.authorized || ' is held' end || ', there is no order, and the checkout is ' || coalesce(c.state, 'gone') as found,
        'an order, or the money given back' as expected
      from payment p
      left join checkout c on c.id = p.checkout_id
      where not exists (select from customer_order o where o.id = p.order_id)
        and coalesce(c.state not in ('AUTHORIZING', 'UNDOING'), true)
        and case when p.captured > 0 then p.captured > p.refunded + p.refunding
          else p.authorized > 0 and p.status <> 'VOIDED' and not exists (
            select from payment_operation op
            where op.payment_id = p.id and op.kind = 'VOID' and op.status <> 'DECLINED') end`,
  },
  {
    name: 'promotion-used-is-its-uses',
    entity: promotion,
    sql: `select p.id, 'used is ' || p.used as found, count(u.promotion_id) || ', the number of its uses' as expected
      from promotion p left join promotion_usage u on u.promotion_id = p.id
      group by p.id having p.used <> count(u.promotion_id)`,
  },
  {
    name: 'use-of-a-promotion-belongs-to-a-checkout-or-an-order',
    entity: promotion,
    within: checkout,
    sql: `select u.promotion_id as id, u.checkout_id as of_id,
        case when u.order_id is null then 'it is claimed' else 'order ' || u.order_id || ' used it' end as found,
        case when u.order_id is null then 'a checkout that is under way'
          else 'an order of this checkout that has the discount and is not cancelled' end as expected
      from promotion_usage u
      left join checkout c on c.id = u.checkout_id
      left join customer_order o on o.id = u.order_id and o.checkout_id = u.checkout_id
      where case when u.order_id is null then coalesce(c.state not in ('RESERVED', 'AUTHORIZING'), true)
        else o.id is null or o.status = 'CANCELLED' or not exists (
          select from order_discount d where d.order_id = o.id and d.promotion_id = u.promotion_id) end`,
  },
  {
    name: 'discount-of-an-order-is-a-use',
    entity: order,
    within: promotion,
    sql: `select d.order_id as id, d.promotion_id as of_id, 'the order has its discount of ' || d.amount as found,
        'a use of the promotion by this order' as expected
      from order_discount d
      join customer_order o on o.id = d.order_id and o.status <> 'CANCELLED'
      join promotion p on p.id = d.promotion_id
      where not exists (
        select from promotion_usage u where u.order_id = d.order_id and u.promotion_id = d.promotion_id)`,
  },
];
