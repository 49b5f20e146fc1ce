import type { Invariant } from '../../../platform/database/check-invariants';

const payment = { type: 'Payment', prefix: 'pay' };
const order = { type: 'Order', prefix: 'ord' };
const refund = { type: 'Refund', prefix: 'rfd' };

/** What the operations of each payment come to. */
const operations = `
  select p.*,
    coalesce(sum(op.amount) filter (where op.kind = 'AUTHORIZE' and op.status = 'SUCCEEDED'), 0)::bigint as authorized_is,
    coalesce(sum(op.amount) filter (where op.kind = 'CAPTURE' and op.status = 'SUCCEEDED'), 0)::bigint as captured_is,
    coalesce(sum(op.amount) filter (where op.kind = 'REFUND' and op.status = 'SUCCEEDED'), 0)::bigint as refunded_is,
    coalesce(sum(op.amount) filter (where op.kind = 'REFUND' and op.settled_at is null), 0)::bigint as refunding_is,
    bool_or(op.kind = 'VOID' and op.status = 'SUCCEEDED') as is_void,
    bool_or(op.kind = 'VOID' and op.status <> 'DECLINED') as is_let_go,
    bool_or(op.kind = 'CAPTURE') as was_taken,
    bool_or(op.kind = 'AUTHORIZE' and op.status in ('STARTED', 'UNKNOWN')) as is_asked,
    bool_or(op.kind = 'AUTHORIZE' and op.status = 'PENDING') as is_pending
  from payment p left join payment_operation op on op.payment_id = p.id group by p.id`;

const sums = ['authorized', 'captured', 'refunded', 'refunding'];

/** Whether payments are what was asked of their providers, and orders what their payments are. */
export const paymentInvariants: readonly Invariant[] = [
  {
    name: 'payment-is-its-operations',
    entity: payment,
    sql: `select p.id, sum.name || ' is ' || sum.found as found, sum.expected || ', by its operations' as expected
      from (${operations}) p cross join lateral (
        values ${sums.map((name) => `('${name}', p.${name}, p.${name}_is)`).join(', ')}
      ) sum (name, found, expected)
      where sum.found <> sum.expected`,
  },
  {
    // Money that turns up on a declined payment is let go; until then it is declined and holds money.
    name: 'payment-status-is-that-of-its-operations',
    entity: payment,
    sql: `select id, 'it is ' || status as found, expected from (
        select p.id, p.status, p.is_let_go, case
          when captured_is > 0 then 'CAPTURED'
          when is_void and status <> 'DECLINED' then 'VOIDED'
          when authorized_is > 0 and status = 'DECLINED' and is_let_go then 'DECLINED'
          when authorized_is > 0 then 'AUTHORIZED'
          when is_pending then 'PENDING'
          when is_asked then 'STARTED'
          else 'DECLINED' end as expected
        from (${operations}) p
      ) judged where status <> expected`,
  },
  {
    name: 'refunds-stay-within-what-was-captured',
    entity: payment,
    sql: `select id, refunded || ' refunded and ' || refunding || ' on its way' as found,
        'at most ' || captured || ' together, which was captured' as expected
      from payment where refunded + refunding > captured`,
  },
  {
    name: 'open-operation-is-driven',
    entity: { type: 'PaymentOperation', prefix: 'pop' },
    within: payment,
    sql: `select id, payment_id as of_id, kind || ' is ' || status || ', and nobody will ask again' as found,
        'a time of the next attempt' as expected
      from payment_operation where settled_at is null and next_attempt_at is null`,
  },
  {
    name: 'refund-is-its-operation',
    entity: refund,
    within: order,
    sql: `select r.id, r.order_id as of_id, r.status || ' of ' || r.amount as found,
        case when op.id is null then 'an operation of the payment of its order'
          else expected || ' of ' || op.amount || ', as its operation' end as expected
      from refund r
      left join (
        select op.*, p.order_id, case op.status when 'SUCCEEDED' then 'SUCCEEDED' when 'DECLINED' then 'FAILED'
          else 'PENDING' end as expected
        from payment_operation op join payment p on p.id = op.payment_id where op.kind = 'REFUND'
      ) op on op.id = r.operation_id and op.order_id = r.order_id
      where op.id is null or r.status <> op.expected or r.amount <> op.amount`,
  },
  {
    name: 'refund-of-an-order-is-recorded',
    entity: payment,
    within: order,
    sql: `select p.id, p.order_id as of_id, 'operation ' || op.id || ' gives back ' || op.amount as found,
        'a refund of the order' as expected
      from payment_operation op join payment p on p.id = op.payment_id
      where op.kind = 'REFUND' and p.order_id is not null and (op.refund_id is not null or op.status = 'SUCCEEDED')
        and not exists (select from refund r where r.operation_id = op.id)`,
  },
  {
    name: 'refunded-lines-stay-within-the-line',
    entity: { type: 'OrderLine', prefix: 'oln' },
    sql: `select l.id, sum(r.quantity) || ' units are refunded, for ' || sum(r.amount) as found,
        'at most the ' || l.ordered_quantity || ' that were ordered' as expected
      from refund_line r join order_line l on l.id = r.order_line_id
      join refund on refund.id = r.refund_id and refund.status <> 'FAILED'
      group by l.id having sum(r.quantity) > l.ordered_quantity`,
  },
  {
    name: 'order-and-payment-know-each-other',
    entity: order,
    sql: `select o.id, 'its payment is ' || coalesce(o.payment_id::text, 'none') as found,
        case when p.id is null then 'a payment that exists' else 'one of this order and checkout in ' || o.currency_code end as expected
      from customer_order o left join payment p on p.id = o.payment_id
      where o.payment_id is not null and (p.id is null or p.order_id is distinct from o.id
        or p.checkout_id <> o.checkout_id or p.currency_code <> o.currency_code)
      union all
      select p.order_id, 'payment ' || p.id || ' says it is of this order' as found,
        'a payment that the order names' as expected
      from payment p left join customer_order o on o.id = p.order_id
      where p.order_id is not null and o.payment_id is distinct from p.id`,
  },
  {
    name: 'order-has-the-money-of-its-payment',
    entity: order,
    sql: `select o.id, o.captured || ' captured and ' || o.refunded || ' refunded' as found,
        p.captured || ' and ' || p.refunded || ', as its payment' as expected
      from customer_order o join payment p on p.id = o.payment_id
      where (o.captured, o.refunded) <> (p.captured, p.refunded)`,
  },
  {
    name: 'payment-status-of-the-order-is-that-of-its-payment',
    entity: order,
    sql: `select id, 'it is ' || payment_status as found, expected from (
        select o.id, o.payment_status, case
          when p.id is null then 'PAID'
          when p.captured > 0 and p.refunded = p.captured then 'REFUNDED'
          when p.refunded > 0 then 'PARTIALLY_REFUNDED'
          when p.captured > 0 then 'PAID'
          when p.status in ('VOIDED', 'DECLINED') then 'VOIDED'
          when p.status = 'AUTHORIZED' then 'AUTHORIZED'
          else 'PENDING' end as expected
        from customer_order o left join payment p on p.id = o.payment_id
      ) judged where payment_status <> expected`,
  },
  {
    // What a provider declined to give back stays until somebody of the staff sees to it.
    name: 'order-keeps-no-more-than-it-costs',
    entity: order,
    sql: `select id, kept || ' is kept' as found, 'at most ' || owed || case when money_back
          then ', the order is cancelled' else ', what it comes to' end as expected
      from (
        select o.id, o.money_back, p.id as payment_id, p.captured - p.refunded - p.refunding as kept,
          case when o.money_back then 0 else o.total end as owed
        from customer_order o join payment p on p.id = o.payment_id
      ) money
      where kept > owed and not exists (
        select from payment_operation op
        where op.payment_id = money.payment_id and op.kind = 'REFUND' and op.status = 'DECLINED')`,
  },
  {
    name: 'authorized-order-is-captured-or-let-go',
    entity: order,
    within: payment,
    sql: `select p.order_id as id, p.id as of_id, 'the money is held, and nobody takes it or lets it go' as found,
        'a capture or a release, done or under way' as expected
      from (${operations}) p
      where p.order_id is not null and p.status = 'AUTHORIZED' and not was_taken and not is_let_go`,
  },
];
