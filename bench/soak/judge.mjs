import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { claimOf } from './buyer-cart.mjs';
import { buyerOperations as ask } from './graph-operations.mjs';
import { decodeId, distFolder } from './product-build.mjs';

/** What the test provider, a company of its own, says that was taken and not given back, beside what the shop says. */
const money = `
  select t.id, t.status, t.method, t.amount::integer, t.captured::integer, t.refunded::integer,
    c.state as checkout, o.number, o.status as order_status, o.total::integer,
    o.captured::integer as order_captured, o.refunded::integer as order_refunded,
    exists (select from payment_operation x where x.payment_id = p.id and x.kind = 'CAPTURE' and x.status = 'DECLINED') as refused,
    exists (select from payment_operation x where x.payment_id = p.id and x.kind = 'REFUND' and x.status = 'DECLINED') as kept
  from test_provider_charge t left join payment p on p.id = t.payment_id
  left join checkout c on c.id = p.checkout_id left join customer_order o on o.payment_id = p.id`;

/** Whether money is held that was never taken: an answer that is pending is decided by time alone. */
const isHeld = ({ status, method }) => status === 'AUTHORIZED' || (status === 'PENDING' && method === 'test_delay');

function judgeCharge(charge) {
  const { captured, refunded, number, order_captured: known, order_refunded: returned, total } = charge;
  if (number === null && captured > refunded) return 'money was taken, and there is no order';
  if (number !== null && (captured !== known || refunded !== returned))
    return 'provider and order name different amounts';
  // An order whose capture the provider declined waits for staff, and one whose refund it declined keeps the money.
  if (number !== null && captured - refunded > total && !charge.kept) return 'more is kept than the order comes to';
  if (isHeld(charge) && !(number !== null && charge.order_status === 'OPEN' && charge.refused))
    return 'money is held for nothing';
  if (number !== null && charge.order_status !== 'CANCELLED' && captured === 0 && !charge.refused) {
    return 'an order that was not paid';
  }
  return null;
}

async function judgeMoney(shop, oddities) {
  const charges = await shop.sql(money);
  for (const charge of charges) {
    const oddity = judgeCharge(charge);
    if (oddity) oddities.add(oddity, JSON.stringify(charge));
  }
  const unpaid = await shop.sql('select number from customer_order where payment_id is null and total > 0');
  for (const { number } of unpaid) oddities.add('an order without a payment', number);
  return charges.length;
}

/** Of what staff never took away, no more may be promised than there is. */
async function judgeStock(shop, catalogue, oddities) {
  const scarce = catalogue.of('scarce').map(({ id }) => decodeId('var', id));
  const oversold = await shop.sql(
    `select variant_id, sum(on_hand)::integer as on_hand, sum(allocated + reserved)::integer as promised
     from stock_level where variant_id = any($1) group by variant_id having sum(allocated + reserved) > sum(on_hand)`,
    [scarce],
  );
  for (const row of oversold) oddities.add('oversold', JSON.stringify(row));
  const [{ held }] = await shop.sql('select count(*)::integer as held from stock_reservation');
  if (held > 0) oddities.add('units that are reserved for nobody', String(held));
}

/** Limits hold, whoever came at the same time. */
async function judgePromotions(shop, oddities) {
  const overused = await shop.sql('select code, used, usage_limit from promotion where used > usage_limit');
  const twice = await shop.sql(`select p.code, u.customer_key, count(*)::integer as uses from promotion_usage u
    join promotion p on p.id = u.promotion_id where p.customer_usage_limit is not null
    group by p.id, u.customer_key having count(*) > p.customer_usage_limit`);
  for (const row of [...overused, ...twice]) oddities.add('a promotion used too often', JSON.stringify(row));
}

/** Everybody who was told of an order sees it, and is told of the same one when asked again. */
async function judgeOrders(shop, orders, oddities) {
  const [role] = shop.orders;
  for (const { id, viewer, token, cart, input } of orders.values()) {
    const order = await shop.ask({ role, ...ask.readOrder, variables: { id, token }, viewer });
    if (!order) oddities.add('an order that its buyer cannot read', id);
    if (!input.idempotencyKey) continue;
    const again = await shop.ask({ role, ...ask.complete, variables: { ...claimOf(cart), input }, viewer });
    // A cart that was deleted while it was paid cannot be asked about; its order can.
    const isDeleted = again?.userErrors.some(({ code }) => code === 'CART_NOT_FOUND');
    if (again && !isDeleted && again.order?.id !== id) {
      const tried = await shop.sql('select id, state, idempotency_key, order_id from checkout where cart_id = $1', [
        decodeId('cart', cart.cartId),
      ]);
      const whose = token ? 'guest' : 'account';
      oddities.add(
        `a repeat was answered with another order or none (${whose})`,
        JSON.stringify({ id, again, input, tried }),
      );
    }
  }
}

/** Runs the role `verify`. @returns its lines */
async function runVerify({ environment }, oddities) {
  const verify = spawn(process.execPath, [join(distFolder, 'main.js'), 'verify'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [verify.stdout, verify.stderr]) stream.on('data', (text) => (printed += text));
  const [code] = await once(verify, 'close');
  if (code !== 0) oddities.add(`verify ended with ${code}`);
  return printed.trim().split('\n');
}

/** What must hold when nothing is left to do. @returns lines for people */
export async function judge({ shop, catalogue, orders, oddities }) {
  const charges = await judgeMoney(shop, oddities);
  await judgeStock(shop, catalogue, oddities);
  await judgePromotions(shop, oddities);
  await judgeOrders(shop, orders, oddities);
  const [counts] = await shop.sql(`select
    (select count(*)::integer from customer_order) as orders, (select count(*)::integer from checkout) as checkouts,
    (select count(*)::integer from payment_operation) as operations, (select count(*)::integer from refund) as refunds,
    (select count(*)::integer from fulfillment) as fulfillments, (select count(*)::integer from order_return) as returns,
    (select deadlocks::integer from pg_stat_database where datname = current_database()) as deadlocks`);
  const verified = await runVerify(shop, oddities);
  return [`${JSON.stringify({ charges, ...counts, ordersToldOf: orders.size })}`, ...verified];
}
