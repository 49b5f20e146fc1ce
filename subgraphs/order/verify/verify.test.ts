import { encodeId } from '../../../platform/ids/typed-id';
import { fillCart, payCart } from '../../../tests/kit/buy-cart';
import { runSql } from '../../../tests/kit/run-sql';
import { sell, startShop, type TestShop } from '../../../tests/kit/start-shop';
import { staffViewer } from '../../../tests/kit/test-subgraph';
import { violationsAfter, violationsOf } from '../../../tests/kit/violations-of';
import { invariants } from './invariants';

/** A shop with one order that is paid and one reservation, damaged in each way that is looked for. */

let shop: TestShop;

/** Keys of what is damaged, by name. */
interface Keys {
  order: string;
  line: string;
  checkout: string;
  reservation: string;
  payment: string;
  capture: string;
  cart: string;
  variant: string;
  mug: string;
  location: string;
  promotion: string;
}

let keys: Keys;

const run = async (operation: string, variables: Record<string, unknown>, viewer = staffViewer) => {
  const { data, errors } = await shop.order.execute<Record<string, { userErrors: object[] }>>(
    operation,
    variables,
    viewer,
  );
  expect(errors).toBeUndefined();
  expect(Object.values(data ?? {}).flatMap(({ userErrors }) => userErrors)).toEqual([]);
};

async function findKeys(): Promise<Keys> {
  const [row] = await runSql<Keys>(
    shop.order,
    `select o.id as order, l.id as line, o.checkout_id as checkout, p.id as payment, c.cart_id as cart,
       l.variant_id as variant, a.location_id as location, d.promotion_id as promotion,
       (select id from checkout where state = 'RESERVED') as reservation,
       (select id from payment_operation where kind = 'CAPTURE') as capture,
       (select variant_id from order_line where position = 2) as mug
     from customer_order o
     join order_line l on l.order_id = o.id and l.position = 1
     join stock_allocation a on a.order_line_id = l.id
     join checkout c on c.id = o.checkout_id
     join payment p on p.id = o.payment_id
     join order_discount d on d.order_id = o.id`,
  );
  return row as Keys;
}

beforeAll(async () => {
  shop = await startShop();
  const [shirt, mug] = (await sell(shop, [
    { sku: 'shirt', prices: { EUR: '19.90' }, onHand: 20 },
    { sku: 'mug', prices: { EUR: '7.00' }, onHand: 20 },
  ])) as [string, string];
  const rate = { countryCode: 'DE', percentage: '19', title: 'VAT' };
  await run('mutation ($input: TaxRateSetInput!) { taxRateSet(input: $input) { userErrors { code } } }', {
    input: rate,
  });
  const effect = { kind: 'AMOUNT', amounts: [{ amount: '5', currencyCode: 'EUR' }] };
  await run('mutation ($input: PromotionCreateInput!) { promotionCreate(input: $input) { userErrors { code } } }', {
    input: { title: 'Five off', effect },
  });
  const lines = [
    { variantId: shirt, quantity: 2 },
    { variantId: mug, quantity: 1 },
  ];
  expect((await payCart(shop.order, await fillCart(shop.order, lines))).userErrors).toEqual([]);
  const { id: cartId, token } = await fillCart(shop.order, lines);
  await run(
    'mutation ($cartId: ID!, $token: String) { checkoutBegin(cartId: $cartId, token: $token) { userErrors { code } } }',
    { cartId, token },
  );
  keys = await findKeys();
});

afterAll(() => shop.close());

test('what a shop wrote is sound', async () => {
  expect(await violationsOf(shop.order.databaseUrl)).toEqual([]);
});

/** A key that nothing has. */
const nobody = '01890a5d-ac96-774b-bcce-b302099a8057';

const id = (prefix: string, of: keyof Keys) => encodeId(prefix, keys[of]);

/** An invariant, how it is broken, of what, and what is said of it. */
type Damage = [invariant: string, sql: () => string, entity: () => string, said: () => string];

const level = () => `ProductVariant ${id('var', 'variant')} ${id('loc', 'location')}`;
const ofLevel = () => `where variant_id = '${keys.variant}' and location_id = '${keys.location}'`;
const order = () => `Order ${id('ord', 'order')}`;
const line = () => `OrderLine ${id('oln', 'line')}`;
const payment = () => `Payment ${id('pay', 'payment')}`;
const checkout = () => `Checkout ${id('chk', 'checkout')}`;
const promotion = () => `Promotion ${id('prm', 'promotion')}`;
const none = encodeId('ord', nobody);

const damages: Damage[] = [
  [
    'stock-on-hand-is-its-ledger',
    () => `update stock_level set on_hand = 21 ${ofLevel()}`,
    level,
    () => 'on_hand is 21; should be 20, the sum of its rows in stock_movement',
  ],
  [
    'stock-allocated-is-its-allocations',
    () => `update stock_level set allocated = 1 ${ofLevel()}`,
    level,
    () => 'allocated is 1; should be 2, the sum of its rows in stock_allocation',
  ],
  [
    'stock-reserved-is-its-reservations',
    () => `update stock_level set reserved = 0 ${ofLevel()}`,
    level,
    () => 'reserved is 0; should be 2, the sum of its rows in stock_reservation',
  ],
  [
    'reservation-belongs-to-an-open-checkout',
    () => `update checkout set state = 'EXPIRED', expires_at = null where id = '${keys.reservation}';
      delete from stock_reservation where variant_id <> '${keys.variant}'`,
    () => `Checkout ${id('chk', 'reservation')} ${id('var', 'variant')}`,
    () => '2 units are reserved; should be none: it is EXPIRED',
  ],
  [
    'allocation-is-what-is-not-sent',
    () => `delete from stock_allocation where order_line_id = '${keys.line}'`,
    line,
    () => '0 units are allocated; should be 2, 2 ordered and 0 sent',
  ],
  [
    'allocation-belongs-to-its-line',
    () => `update stock_allocation set order_id = '${nobody}' where order_line_id = '${keys.line}'`,
    () => `${line()} ${id('var', 'variant')}`,
    () =>
      `units of order ${nobody} are allocated to it; should be units of variant ${keys.variant} for order ${keys.order}`,
  ],
  [
    'last-event-of-a-variant-is-true',
    () => `update outbox set payload = payload || '{"available": 3}' where entity_id = '${keys.mug}'`,
    () => `ProductVariant ${id('var', 'mug')}`,
    () => '3 available, by the last event stock.changed; should be 18',
  ],
  [
    'line-is-its-parts',
    () => `update order_line set tax = tax + 1 where id = '${keys.line}'`,
    line,
    () => 'tax is 569; should be 568',
  ],
  [
    'order-is-its-lines',
    () => 'update customer_order set total_quantity = 4',
    order,
    () => 'total_quantity is 4; should be 3',
  ],
  [
    'discount-is-its-shares',
    () => 'update order_discount set amount = 499',
    order,
    () => 'amount is 499; should be 500',
  ],
  [
    'line-is-what-was-sent-and-came-back',
    () => `update order_line set fulfilled_quantity = 1 where id = '${keys.line}'`,
    line,
    () => 'fulfilled_quantity is 1; should be 0',
  ],
  [
    'no-more-is-sent-than-ordered',
    () => `alter table order_line drop constraint order_line_fulfilled_check;
      update order_line set fulfilled_quantity = 3 where id = '${keys.line}'`,
    line,
    () => '3 units are sent and 0 came back; should be at most the 2 that were ordered, and of them what was sent',
  ],
  [
    'fulfillment-status-is-that-of-the-lines',
    () => `update customer_order set fulfillment_status = 'FULFILLED'`,
    order,
    () => 'it is FULFILLED; should be UNFULFILLED',
  ],
  [
    'parcel-holds-what-was-taken-from-shelves',
    () => `insert into fulfillment_pick (fulfillment_id, order_line_id, location_id, variant_id, quantity)
      values ('${nobody}', '${keys.line}', '${keys.location}', '${keys.variant}', 1)`,
    () => `Fulfillment ${encodeId('ful', nobody)} ${id('oln', 'line')}`,
    () => '1 units were taken from shelves; should be 0, which are in it',
  ],
  [
    'completed-order-is-sent',
    () => `update customer_order set status = 'COMPLETED'`,
    order,
    () => 'it is COMPLETED and UNFULFILLED; should be FULFILLED or RETURNED',
  ],
  [
    'order-has-its-event',
    () => `delete from outbox where type = 'order.placed'`,
    order,
    () => '0 events order.placed; should be 1',
  ],
  [
    'payment-is-its-operations',
    () => 'update payment set captured = captured - 1',
    payment,
    () => 'captured is 4179; should be 4180, by its operations',
  ],
  [
    'payment-status-is-that-of-its-operations',
    () => `update payment set status = 'AUTHORIZED'`,
    payment,
    () => 'it is AUTHORIZED; should be CAPTURED',
  ],
  [
    'refunds-stay-within-what-was-captured',
    () => `alter table payment drop constraint payment_refunded_check;
      update payment set refunded = captured, refunding = 1`,
    payment,
    () => '4180 refunded and 1 on its way; should be at most 4180 together, which was captured',
  ],
  [
    'open-operation-is-driven',
    () => `update payment_operation set status = 'UNKNOWN', settled_at = null where kind = 'CAPTURE'`,
    () => `PaymentOperation ${id('pop', 'capture')} ${id('pay', 'payment')}`,
    () => 'CAPTURE is UNKNOWN, and nobody will ask again; should be a time of the next attempt',
  ],
  [
    'refund-is-its-operation',
    () => `insert into refund (id, order_id, operation_id, amount, actor)
      values ('${nobody}', '${keys.order}', '${nobody}', 100, 'test')`,
    () => `Refund ${encodeId('rfd', nobody)} ${id('ord', 'order')}`,
    () => 'PENDING of 100; should be an operation of the payment of its order',
  ],
  [
    'refund-of-an-order-is-recorded',
    () => `insert into payment_operation (id, payment_id, kind, amount, refund_id, next_attempt_at)
      values ('${nobody}', '${keys.payment}', 'REFUND', 100, '${nobody}', now())`,
    () => `${payment()} ${id('ord', 'order')}`,
    () => `operation ${nobody} gives back 100; should be a refund of the order`,
  ],
  [
    'refunded-lines-stay-within-the-line',
    () => `insert into refund (id, order_id, operation_id, amount, actor)
        values ('${nobody}', '${keys.order}', '${nobody}', 100, 'test');
      insert into refund_line (refund_id, order_line_id, quantity, amount) values ('${nobody}', '${keys.line}', 3, 100)`,
    line,
    () => '3 units are refunded, for 100; should be at most the 2 that were ordered',
  ],
  [
    'order-and-payment-know-each-other',
    () => 'update customer_order set payment_id = null',
    order,
    () => `payment ${keys.payment} says it is of this order; should be a payment that the order names`,
  ],
  [
    'order-has-the-money-of-its-payment',
    () => 'update customer_order set captured = 0',
    order,
    () => '0 captured and 0 refunded; should be 4180 and 0, as its payment',
  ],
  [
    'payment-status-of-the-order-is-that-of-its-payment',
    () => `update customer_order set payment_status = 'REFUNDED'`,
    order,
    () => 'it is REFUNDED; should be PAID',
  ],
  [
    'order-keeps-no-more-than-it-costs',
    () => `update customer_order set status = 'CANCELLED', money_back = true`,
    order,
    () => '4180 is kept; should be at most 0, the order is cancelled',
  ],
  [
    'authorized-order-is-captured-or-let-go',
    () =>
      `delete from payment_operation where kind = 'CAPTURE'; update payment set status = 'AUTHORIZED', captured = 0`,
    () => `${order()} ${id('pay', 'payment')}`,
    () => 'the money is held, and nobody takes it or lets it go; should be a capture or a release, done or under way',
  ],
  [
    'checkout-has-its-order',
    () => `update checkout set state = 'FAILED' where id = '${keys.checkout}'`,
    checkout,
    () => 'it is FAILED, and there is order 1001; should be an order when it is PLACED, and none else',
  ],
  [
    'order-has-one-checkout',
    () => `update customer_order set checkout_id = '${nobody}'`,
    order,
    () => `its checkout is ${nobody}; should be one that is there, and is no other order's`,
  ],
  [
    'cart-has-one-active-checkout',
    () => `drop index checkout_active; update checkout set state = 'AUTHORIZING', expires_at = null, next_step_at = now(),
      cart_id = '${keys.cart}'`,
    () => `Cart ${id('cart', 'cart')}`,
    () => '2 checkouts are active; should be 1 at most',
  ],
  [
    'completed-cart-has-its-order',
    () => `update cart set order_id = '${nobody}' where id = '${keys.cart}'`,
    () => `Cart ${id('cart', 'cart')} ${none}`,
    () => 'it became an order; should be an order that is there',
  ],
  [
    'open-checkout-is-driven',
    () => `update checkout set state = 'AUTHORIZING', expires_at = null where id = '${keys.reservation}'`,
    () => `Checkout ${id('chk', 'reservation')}`,
    () => 'it is AUTHORIZING, and nobody will look at it again; should be a time of the next step',
  ],
  [
    'checkout-has-one-payment-that-is-alive',
    () => `drop index payment_checkout_key; insert into payment (id, checkout_id, provider, method, currency_code, amount)
      values ('${nobody}', '${keys.checkout}', 'test', 'test_ok', 'EUR', 4180)`,
    checkout,
    () => '2 payments are alive; should be 1 at most',
  ],
  [
    'payment-is-what-its-checkout-costs',
    () => `update checkout set total = 1 where id = '${keys.checkout}'`,
    payment,
    () => 'it is of 4180 EUR; should be 1 EUR, as its checkout',
  ],
  [
    'paid-is-an-order-or-the-money-back',
    () => `delete from customer_order; update checkout set state = 'FAILED' where id = '${keys.checkout}'`,
    payment,
    () => '4180 is kept, there is no order, and the checkout is FAILED; should be an order, or the money given back',
  ],
  [
    'promotion-used-is-its-uses',
    () => 'update promotion set used = 7',
    promotion,
    () => 'used is 7; should be 2, the number of its uses',
  ],
  [
    'use-of-a-promotion-belongs-to-a-checkout-or-an-order',
    () => `update checkout set state = 'EXPIRED', expires_at = null where id = '${keys.reservation}'`,
    () => `${promotion()} ${id('chk', 'reservation')}`,
    () => 'it is claimed; should be a checkout that is under way',
  ],
  [
    'discount-of-an-order-is-a-use',
    () => 'delete from promotion_usage where order_id is not null',
    () => `${order()} ${id('prm', 'promotion')}`,
    () => 'the order has its discount of 500; should be a use of the promotion by this order',
  ],
];

test('there is a damage for every invariant', () => {
  expect(damages.map(([name]) => name)).toEqual(invariants.list.map(({ name }) => name));
});

test.each(damages)('%s', async (name, sql, entity, said) => {
  const lines = await violationsAfter(shop.order.databaseUrl, sql());
  expect(lines.filter((violation) => violation.startsWith(`${name}: `))).toEqual([`${name}: ${entity()}: ${said()}`]);
});

test('everything holds at every moment while buyers buy', async () => {
  const lines = [
    { variantId: id('var', 'variant'), quantity: 1 },
    { variantId: id('var', 'mug'), quantity: 1 },
  ];
  const seen: string[] = [];
  const buyers = Array.from({ length: 8 }, async (_, index) => {
    const method = index % 2 === 0 ? 'test_ok' : 'test_decline';
    return payCart(shop.order, await fillCart(shop.order, lines), { method });
  });
  let isOver = false;
  const bought = Promise.all(buyers).finally(() => {
    isOver = true;
  });
  while (!isOver) seen.push(...(await violationsOf(shop.order.databaseUrl)));
  expect((await bought).filter(({ order: placed }) => placed !== null)).toHaveLength(4);
  expect([...seen, ...(await violationsOf(shop.order.databaseUrl))]).toEqual([]);
});
