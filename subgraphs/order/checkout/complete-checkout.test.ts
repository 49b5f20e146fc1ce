import { fillCart, payCart } from '../../../tests/kit/buy-cart';
import { chargesOf } from '../../../tests/kit/charges-of';
import { sell, startShop, type TestShop } from '../../../tests/kit/start-shop';
import { violationsOf } from '../../../tests/kit/violations-of';

/** One buyer at a time: what a checkout does, refuses and leaves. */

let shop: TestShop;
let shirt: string;
let mug: string;

beforeAll(async () => {
  shop = await startShop();
  [shirt, mug] = (await sell(shop, [
    { sku: 'shirt', prices: { EUR: '19.90' } },
    { sku: 'mug', prices: { EUR: '7.00' } },
  ])) as [string, string];
});
afterEach(async () => expect(await violationsOf(shop.order.databaseUrl)).toEqual([]));
afterAll(() => shop.close());

test('a guest buys two lines: one order, one capture, and the cart has become the order', async () => {
  const cart = await fillCart(shop.order, [
    { variantId: shirt, quantity: 2 },
    { variantId: mug, quantity: 1 },
  ]);
  const completion = await payCart(shop.order, cart, { expectedTotal: '46.80' });
  expect(completion).toEqual({
    order: { number: expect.any(String), id: expect.any(String), paymentStatus: 'PAID' },
    checkout: { id: expect.any(String), state: 'PLACED' },
    userErrors: [],
  });
  expect(await chargesOf(shop.order, cart)).toEqual([{ status: 'CAPTURED', captured: '4680' }]);
  const again = await payCart(shop.order, cart);
  expect(again.order).toEqual(completion.order);
  expect(await chargesOf(shop.order, cart)).toHaveLength(1);
});
