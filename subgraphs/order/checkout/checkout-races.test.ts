import { setImmediate } from 'node:timers/promises';
import { Client } from 'pg';
import { tryDecodeId } from '../../../platform/ids/typed-id';
import { beginCheckout, fillCart, payCart, type TestCart, type TestPayment } from '../../../tests/kit/buy-cart';
import { chargesOf } from '../../../tests/kit/charges-of';
import { runSql } from '../../../tests/kit/run-sql';
import { sell, startShop, type TestShop } from '../../../tests/kit/start-shop';
import { violationsOf } from '../../../tests/kit/violations-of';

/** Many clicks and one order; buyers against the clock. Everything runs at once, on a real database. */

let shop: TestShop;
let shirt: string;
let rare: string;

beforeAll(async () => {
  shop = await startShop({ DATABASE_POOL_SIZE: '10' });
  [shirt, rare] = (await sell(shop, [
    { sku: 'shirt', prices: { EUR: '19.90' }, onHand: 1000 },
    { sku: 'rare', prices: { EUR: '100.00' }, onHand: 5 },
  ])) as [string, string];
});
afterEach(async () => expect(await violationsOf(shop.order.databaseUrl)).toEqual([]));
afterAll(() => shop.close());

const fillWith = (variantId: string, quantity = 1) => fillCart(shop.order, [{ variantId, quantity }]);

const times = <Result>(count: number, work: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

/** Orders that came of a cart. */
const ordersOf = (cart: TestCart) =>
  runSql(shop.order, `select o.id from customer_order o join checkout c on c.id = o.checkout_id where c.cart_id = $1`, [
    tryDecodeId('cart', cart.id),
  ]);

async function clickFiftyTimes(cart: TestCart, paymentOf: (index: number) => TestPayment): Promise<void> {
  const completions = await times(50, (index) => payCart(shop.order, cart, paymentOf(index)));
  const numbers = new Set(completions.map(({ order }) => order?.number));
  expect([completions.flatMap(({ userErrors }) => userErrors), numbers.size]).toEqual([[], 1]);
  expect(await ordersOf(cart)).toHaveLength(1);
  expect(await chargesOf(shop.order, cart)).toEqual([{ status: 'CAPTURED', captured: '1990' }]);
}

test.each<[string, (index: number) => TestPayment]>([
  ['without a key', () => ({})],
  ['with the same key', () => ({ idempotencyKey: 'one' })],
  ['with keys of their own, from many tabs', (index) => ({ idempotencyKey: `tab ${index}` })],
  ['with webhooks three at once', () => ({ method: 'test_webhooks_three_at_once' })],
  ['with webhooks out of order', () => ({ method: 'test_webhooks_out_of_order' })],
  ['while the provider charges and times out', () => ({ method: 'test_timeout', idempotencyKey: 'one' })],
])('fifty clicks at once %s: one order, one capture', async (_, paymentOf) => {
  await clickFiftyTimes(await fillWith(shirt), paymentOf);
});

test('fifty clicks at once on a reservation: one order, one capture', async () => {
  const cart = await fillWith(shirt);
  const { checkout } = await beginCheckout(shop.order, cart);
  await clickFiftyTimes(cart, (index) => (index % 2 ? { checkoutId: checkout?.id as string } : {}));
});

test('the last five units and forty buyers: five orders and five charges, and a coded refusal for the others', async () => {
  const carts = await times(40, () => fillWith(rare));
  const completions = await Promise.all(carts.map((cart) => payCart(shop.order, cart)));
  const codes = completions.map(({ order, userErrors }) => (order ? 'ORDER' : userErrors[0]?.code));
  expect(codes.sort()).toEqual([...Array(5).fill('ORDER'), ...Array(35).fill('OUT_OF_STOCK')]);
  const charges = await Promise.all(carts.map((cart) => chargesOf(shop.order, cart)));
  expect(charges.flat()).toEqual(Array(5).fill({ status: 'CAPTURED', captured: '10000' }));
});

test('one variant on two lines is one wish: of two buyers of four of the last five, one gets them', async () => {
  const [twin] = (await sell(shop, [{ sku: 'twin', prices: { EUR: '10.00' }, onHand: 5 }])) as [string];
  const lines = [
    { variantId: twin, quantity: 2 },
    { variantId: twin, quantity: 2 },
  ];
  const carts = await times(2, () => fillCart(shop.order, lines));
  const completions = await Promise.all(carts.map((cart) => payCart(shop.order, cart)));
  expect(completions.map(({ order, userErrors }) => (order ? 'ORDER' : userErrors)).sort()).toEqual(
    ['ORDER', [{ code: 'OUT_OF_STOCK', lineId: expect.any(String), available: 1 }]].sort(),
  );
});

test('a checkout that PostgreSQL ends to break a circle of locks is done again', async () => {
  const cart = await fillWith(shirt);
  const other = new Client({ connectionString: shop.order.databaseUrl });
  await other.connect();
  const waits = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  try {
    // Who is ended is who looks for a circle first: never the other one.
    await other.query(`set deadlock_timeout = '1min'`);
    await other.query('begin');
    await other.query('select from stock_level where variant_id = $1 for update', [tryDecodeId('var', shirt)]);
    const paid = payCart(shop.order, cart);
    while ((await runSql(shop.order, waits)).length === 0) await setImmediate();
    await other.query('select from cart where id = $1 for update', [tryDecodeId('cart', cart.id)]);
    await other.query('commit');
    const { order, userErrors } = await paid;
    expect([order?.number, userErrors]).toEqual([expect.any(String), []]);
    expect(await ordersOf(cart)).toHaveLength(1);
  } finally {
    await other.end();
  }
});
