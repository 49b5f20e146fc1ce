import { encodeId, newUuid, tryDecodeId } from '../../../platform/ids/typed-id';
import { availableOf } from '../../../tests/kit/available-of';
import { beginCheckout, fillCart, payCart, type TestCart, type TestPayment } from '../../../tests/kit/buy-cart';
import { chargesOf } from '../../../tests/kit/charges-of';
import { runSql } from '../../../tests/kit/run-sql';
import { sell, startShop, type TestShop } from '../../../tests/kit/start-shop';
import { customerViewer, staffViewer } from '../../../tests/kit/test-subgraph';
import { violationsOf } from '../../../tests/kit/violations-of';

/** What a checkout refuses, with nothing changed; and what a reservation promises. */

let shop: TestShop;
let shirt: string;
let rare: string;

beforeAll(async () => {
  shop = await startShop();
  [shirt, rare] = (await sell(shop, [
    { sku: 'shirt', prices: { EUR: '19.90' } },
    { sku: 'rare', prices: { EUR: '100.00' }, onHand: 3 },
  ])) as [string, string];
});
afterEach(async () => expect(await violationsOf(shop.order.databaseUrl)).toEqual([]));
afterAll(() => shop.close());

const fillWith = (variantId: string, quantity = 1) => fillCart(shop.order, [{ variantId, quantity }]);

/** Everything that a checkout could change. */
async function footprint(): Promise<unknown> {
  const [counts] = await runSql(
    shop.order,
    `select (select count(*) from checkout) as checkouts, (select count(*) from payment) as payments,
       (select count(*) from customer_order) as orders, (select count(*) from test_provider_charge) as charges,
       (select sum(reserved) from stock_level) as reserved, (select count(*) from outbox) as events`,
  );
  return counts;
}

/** Pays a cart, which must be refused with nothing changed. */
async function refusalsOf(cart: TestCart, payment: TestPayment = {}): Promise<unknown[]> {
  const before = await footprint();
  const { order, checkout, userErrors } = await payCart(shop.order, cart, payment);
  expect({ order, checkout, footprint: await footprint() }).toEqual({ order: null, checkout: null, footprint: before });
  return userErrors;
}

const refused = (code: string) => [{ code, lineId: null, available: null }];

test('a cart of somebody else, without a token or that is not there', async () => {
  const cart = await fillWith(shirt);
  const stranger = customerViewer(encodeId('user', newUuid()));
  expect(await refusalsOf({ ...cart, token: null })).toEqual(refused('CART_NOT_FOUND'));
  expect(await refusalsOf({ ...cart, token: 'wrong' })).toEqual(refused('CART_NOT_FOUND'));
  expect(await refusalsOf({ ...cart, token: null }, { viewer: stranger })).toEqual(refused('CART_NOT_FOUND'));
  expect(await refusalsOf({ ...cart, token: null }, { viewer: staffViewer })).toEqual(refused('CART_NOT_FOUND'));
  expect(await refusalsOf({ ...cart, id: encodeId('cart', newUuid()) })).toEqual(refused('CART_NOT_FOUND'));
});

test('a cart with nothing in it, without an address, or that has expired', async () => {
  const input = { currencyCode: 'EUR' };
  const create = 'mutation($input: CartCreateInput!) { cartCreate(input: $input) { cart { id } token } }';
  const make = async (more: object) => {
    const { data } = await shop.order.execute<{ cartCreate: { cart: { id: string }; token: string } }>(create, {
      input: { ...input, ...more },
    });
    return { id: data?.cartCreate.cart.id as string, token: data?.cartCreate.token as string };
  };
  expect(await refusalsOf(await make({}))).toEqual(refused('CART_EMPTY'));
  const bare = await make({ lines: [{ variantId: shirt, quantity: 1 }] });
  expect(await refusalsOf(bare)).toEqual([...refused('EMAIL_REQUIRED'), ...refused('ADDRESS_REQUIRED')]);
  await runSql(shop.order, `update cart set expires_at = now() where id = $1`, [tryDecodeId('cart', bare.id)]);
  expect(await refusalsOf(bare)).toEqual(refused('CART_EXPIRED'));
});

test('a total that the buyer was not shown, a provider that the shop has not, and keys', async () => {
  const cart = await fillWith(shirt);
  expect(await refusalsOf(cart, { expectedTotal: '19.89' })).toEqual(refused('TOTAL_CHANGED'));
  expect(await refusalsOf(cart, { provider: 'paypal' })).toEqual(refused('PAYMENT_PROVIDER_UNKNOWN'));
  expect(await refusalsOf(cart, { provider: null })).toEqual(refused('PAYMENT_REQUIRED'));
  for (const payment of [{ idempotencyKey: '' }, { idempotencyKey: 'k'.repeat(256) }, { expectedTotal: '19.901' }]) {
    const before = await footprint();
    await expect(payCart(shop.order, cart, payment)).rejects.toThrow(/BAD_USER_INPUT|INVALID_AMOUNT/);
    expect(await footprint()).toEqual(before);
  }
});

test('a key that was used for another request about the cart; the same key of another cart is another', async () => {
  const [cart, other] = [await fillWith(shirt), await fillWith(shirt)];
  const idempotencyKey = 'one';
  await payCart(shop.order, cart, { idempotencyKey, method: 'test_decline' });
  expect(await refusalsOf(cart, { idempotencyKey })).toEqual(refused('IDEMPOTENCY_KEY_REUSED'));
  expect((await payCart(shop.order, other, { idempotencyKey })).order).not.toBeNull();
});

test('more units than are left: which line, and how many could be had', async () => {
  const cart = await fillWith(rare, 3);
  const other = await fillWith(rare, 1);
  await payCart(shop.order, other);
  const lineId = expect.stringMatching(/^line_/);
  expect(await refusalsOf(cart)).toEqual([{ code: 'OUT_OF_STOCK', lineId, available: 2 }]);
});

test('product is down: a code that says to try again, and nothing is changed', async () => {
  const cart = await fillWith(shirt);
  const before = await footprint();
  const { product } = shop.peers;
  Object.assign(shop.peers, { product: undefined });
  await expect(payCart(shop.order, cart)).rejects.toThrow('"retryable":true');
  expect(await footprint()).toEqual(before);
  Object.assign(shop.peers, { product });
  expect((await payCart(shop.order, cart)).order).not.toBeNull();
});

describe('a reservation', () => {
  const letPass = (interval: string) =>
    runSql(shop.order, `update checkout set expires_at = expires_at - $1::interval where state = 'RESERVED'`, [
      interval,
    ]);

  test('holds units and is the same when it is asked for again; paying it pays what was shown then', async () => {
    const cart = await fillWith(shirt, 2);
    const before = await availableOf(shop.order, shirt);
    const begun = await beginCheckout(shop.order, cart);
    expect(begun).toEqual({
      checkout: { id: expect.stringMatching(/^chk_/), state: 'RESERVED', total: { amount: '39.80' } },
      userErrors: [],
    });
    expect(await beginCheckout(shop.order, cart)).toEqual(begun);
    expect(await availableOf(shop.order, shirt)).toBe(before - 2);
    const checkoutId = begun.checkout?.id as string;
    const { order, checkout } = await payCart(shop.order, cart, { checkoutId });
    expect([order?.paymentStatus, checkout?.id]).toEqual(['PAID', checkoutId]);
    expect(await chargesOf(shop.order, cart)).toEqual([{ status: 'CAPTURED', captured: '3980' }]);
    expect(await beginCheckout(shop.order, cart)).toMatchObject({ userErrors: [{ code: 'CART_COMPLETED' }] });
    expect(await availableOf(shop.order, shirt)).toBe(before - 2);
  });

  test('that has expired is not paid, nor is one of a cart that was changed; without naming it a new one is', async () => {
    const cart = await fillWith(shirt);
    const first = (await beginCheckout(shop.order, cart)).checkout?.id as string;
    await letPass('16 minutes');
    expect(await refusalsOf(cart, { checkoutId: first })).toEqual(refused('RESERVATION_EXPIRED'));
    const second = (await beginCheckout(shop.order, cart)).checkout?.id as string;
    const add = `mutation($id: ID!, $token: String, $lines: [CartLineInput!]!) {
      cartLinesAdd(cartId: $id, token: $token, lines: $lines) { userErrors { code } }
    }`;
    await shop.order.execute(add, { ...cart, lines: [{ variantId: shirt, quantity: 1 }] });
    expect(await refusalsOf(cart, { checkoutId: second })).toEqual(refused('CART_CHANGED'));
    expect(await refusalsOf(cart, { checkoutId: encodeId('chk', newUuid()) })).toEqual(refused('CHECKOUT_NOT_FOUND'));
    expect((await payCart(shop.order, cart, { expectedTotal: '39.80' })).order).not.toBeNull();
    const states = `select state from checkout where cart_id = $1 order by id`;
    expect(await runSql(shop.order, states, [tryDecodeId('cart', cart.id)])).toEqual([
      { state: 'EXPIRED' },
      { state: 'SUPERSEDED' },
      { state: 'PLACED' },
    ]);
  });

  test('that is cancelled holds nothing; an order cannot be cancelled so, and strangers cancel nothing', async () => {
    const cancel =
      'mutation($id: ID!, $token: String) { checkoutCancel(id: $id, token: $token) { checkout { state } userErrors { code } } }';
    const show = 'query($id: ID!, $token: String) { checkout(id: $id, token: $token) { state } }';
    const cart = await fillWith(shirt, 5);
    const before = await availableOf(shop.order, shirt);
    const { checkout } = await beginCheckout(shop.order, cart);
    const [own, strange] = [cart.token, 'wrong'].map((token) => ({ id: checkout?.id, token }));
    expect((await shop.order.execute(cancel, strange)).data).toMatchObject({
      checkoutCancel: { checkout: null, userErrors: [{ code: 'CHECKOUT_NOT_FOUND' }] },
    });
    expect((await shop.order.execute(show, strange)).data).toEqual({ checkout: null });
    expect((await shop.order.execute(show, own)).data).toEqual({ checkout: { state: 'RESERVED' } });
    for (let times = 0; times < 2; times += 1) {
      const { data } = await shop.order.execute(cancel, own);
      expect(data).toEqual({ checkoutCancel: { checkout: { state: 'CANCELLED' }, userErrors: [] } });
    }
    expect(await availableOf(shop.order, shirt)).toBe(before);
    const { checkout: placed } = await payCart(shop.order, cart);
    const { data } = await shop.order.execute(cancel, { id: placed?.id, token: cart.token });
    expect(data).toMatchObject({ checkoutCancel: { checkout: null, userErrors: [{ code: 'CHECKOUT_PLACED' }] } });
  });
});
