import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { availableOf } from '../../../tests/kit/available-of';
import { fillCart, payCart, type TestCart } from '../../../tests/kit/buy-cart';
import { chargesOf } from '../../../tests/kit/charges-of';
import { sell, startShop, type TestShop } from '../../../tests/kit/start-shop';
import { customerViewer } from '../../../tests/kit/test-subgraph';
import { violationsOf } from '../../../tests/kit/violations-of';

/** One buyer at a time: what a checkout does, and that it ends well whatever the provider does. */

let shop: TestShop;
let shirt: string;
let mug: string;
let gift: string;

beforeAll(async () => {
  shop = await startShop();
  [shirt, mug, gift] = (await sell(shop, [
    { sku: 'shirt', prices: { EUR: '19.90', JPY: '3000' } },
    { sku: 'mug', prices: { EUR: '7.00' } },
    { sku: 'gift', prices: { EUR: '0.00' } },
  ])) as [string, string, string];
});
afterEach(async () => expect(await violationsOf(shop.order.databaseUrl)).toEqual([]));
afterAll(() => shop.close());

const order = (paymentStatus = 'PAID') => ({ number: expect.any(String), id: expect.any(String), paymentStatus });
const placed = { order: order(), checkout: { id: expect.any(String), state: 'PLACED' }, userErrors: [] };

const fillWith = (variantId: string, quantity = 1) => fillCart(shop.order, [{ variantId, quantity }]);

async function stateOfCart(cart: TestCart) {
  const query = 'query($id: ID!, $token: String) { cart(id: $id, token: $token) { totalQuantity } }';
  const { data } = await shop.order.execute(query, { id: cart.id, token: cart.token });
  return data?.cart;
}

test('a guest buys two lines: one order and one capture, and whoever asks again gets the same order', async () => {
  const cart = await fillCart(shop.order, [
    { variantId: shirt, quantity: 2 },
    { variantId: mug, quantity: 1 },
  ]);
  const before = await availableOf(shop.order, shirt);
  const completion = await payCart(shop.order, cart, { expectedTotal: '46.80' });
  expect(completion).toEqual(placed);
  expect(await chargesOf(shop.order, cart)).toEqual([{ status: 'CAPTURED', captured: '4680' }]);
  expect(await availableOf(shop.order, shirt)).toBe(before - 2);
  expect(await payCart(shop.order, cart)).toEqual(completion);
  expect(await chargesOf(shop.order, cart)).toHaveLength(1);
});

test('a user buys without a token, and has no open cart afterwards', async () => {
  const viewer = customerViewer(encodeId('user', newUuid()));
  const cart = await fillCart(shop.order, [{ variantId: shirt, quantity: 1 }], { viewer, currencyCode: 'JPY' });
  expect(await payCart(shop.order, cart, { viewer, expectedTotal: '3000' })).toEqual(placed);
  const next = await fillCart(shop.order, [{ variantId: mug, quantity: 1 }], { viewer });
  expect(next.id).not.toBe(cart.id);
});

test('what is declined leaves stock and cart as they were, and can be paid in another way', async () => {
  const cart = await fillWith(shirt, 3);
  const before = await availableOf(shop.order, shirt);
  expect(await payCart(shop.order, cart, { method: 'test_decline', idempotencyKey: 'first' })).toEqual({
    order: null,
    checkout: { id: expect.any(String), state: 'FAILED' },
    userErrors: [{ code: 'PAYMENT_DECLINED', lineId: null, available: null }],
  });
  expect([await availableOf(shop.order, shirt), await stateOfCart(cart)]).toEqual([before, { totalQuantity: 3 }]);
  const repeated = await payCart(shop.order, cart, { method: 'test_decline', idempotencyKey: 'first' });
  expect(repeated.userErrors.map(({ code }) => code)).toEqual(['PAYMENT_DECLINED']);
  expect(await chargesOf(shop.order, cart)).toEqual([{ status: 'DECLINED', captured: '0' }]);
  expect(await payCart(shop.order, cart, { idempotencyKey: 'second' })).toEqual(placed);
  expect(await chargesOf(shop.order, cart)).toEqual([
    { status: 'DECLINED', captured: '0' },
    { status: 'CAPTURED', captured: '5970' },
  ]);
});

test.each([
  ['charges and then times out', 'test_timeout'],
  ['is not reached at first', 'test_unreachable_before'],
  ['sends its webhook before it answers', 'test_webhook_first'],
  ['sends three webhooks at once before it answers', 'test_webhooks_three_at_once'],
])('a provider that %s is asked again with the same key: one order, one charge', async (_, method) => {
  const cart = await fillWith(shirt);
  expect(await payCart(shop.order, cart, { method })).toEqual(placed);
  expect(await chargesOf(shop.order, cart)).toEqual([{ status: 'CAPTURED', captured: '1990' }]);
});

test('a capture that gets no answer leaves an order that is authorized, for the worker to capture', async () => {
  const cart = await fillWith(shirt);
  const { order: answered } = await payCart(shop.order, cart, { method: 'test_capture_unreachable_before' });
  expect(answered).toEqual(order('AUTHORIZED'));
  expect(await chargesOf(shop.order, cart)).toEqual([{ status: 'AUTHORIZED', captured: '0' }]);
});

test('what costs nothing is an order without a payment', async () => {
  const cart = await fillWith(gift, 2);
  expect(await payCart(shop.order, cart, { expectedTotal: '0.00' })).toEqual(placed);
  expect(await chargesOf(shop.order, cart)).toEqual([]);
});
