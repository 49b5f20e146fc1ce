import { tryDecodeId } from '../../../platform/ids/typed-id';
import { availableOf } from '../../../tests/kit/available-of';
import { beginCheckout, fillCart, payCart, type TestCart, type TestCompletion } from '../../../tests/kit/buy-cart';
import { chargesOf } from '../../../tests/kit/charges-of';
import { runSql } from '../../../tests/kit/run-sql';
import { runTask } from '../../../tests/kit/run-task';
import { sell, startShop, type TestShop } from '../../../tests/kit/start-shop';
import { violationsOf } from '../../../tests/kit/violations-of';

import { forgetCheckoutsTask } from './forget-checkouts';

/** What nobody waits for: the worker finishes, undoes or expires it. */

let shop: TestShop;
let shirt: string;

beforeAll(async () => {
  shop = await startShop({ WORKER_POLL_MS: '20', DATABASE_POOL_SIZE: '10' });
  [shirt] = (await sell(shop, [{ sku: 'shirt', prices: { EUR: '19.90' }, onHand: 1000 }])) as [string];
});
afterEach(async () => expect(await violationsOf(shop.order.databaseUrl)).toEqual([]));
afterAll(() => shop.close());

const fillWith = (variantId: string, quantity = 1) => fillCart(shop.order, [{ variantId, quantity }]);

const onCheckoutsOf = (cart: TestCart, assignments: string) =>
  runSql(shop.order, `update checkout set ${assignments} where cart_id = $1`, [tryDecodeId('cart', cart.id)]);

interface Seen {
  state: string;
  failureCode: string | null;
  order: { number: string; paymentStatus: string } | null;
}

const show = /* GraphQL */ `
  query Show($id: ID!, $token: String) {
    checkout(id: $id, token: $token) { state failureCode order { number paymentStatus } }
  }
`;

/** Looks at a checkout until it is as expected, as a client would; jest ends it when that never comes. */
async function until(cart: TestCart, { checkout }: Pick<TestCompletion, 'checkout'>, isThere: (seen: Seen) => boolean) {
  for (;;) {
    const { data } = await shop.order.execute<{ checkout: Seen }>(show, { id: checkout?.id, token: cart.token });
    if (data && isThere(data.checkout)) return data.checkout;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The test provider decides what is pending, without waiting for its two seconds. */
async function decide(): Promise<void> {
  await runSql(shop.order, "update test_provider_charge set settles_at = now() where status = 'PENDING'");
  await runSql(shop.order, 'update test_provider_webhook set due_at = now() where delivered_at is null');
}

const isPaid = ({ order }: Seen) => order?.paymentStatus === 'PAID';

/** A payment that is decided later, and the order that came of it when it was. */
async function payLater(cart: TestCart, meanwhile: () => Promise<unknown>): Promise<Seen> {
  const pending = await payCart(shop.order, cart, { method: 'test_delay' });
  expect(pending).toMatchObject({
    order: null,
    checkout: { state: 'AUTHORIZING' },
    userErrors: [{ code: 'PAYMENT_PENDING' }],
  });
  await meanwhile();
  await decide();
  return until(cart, pending, isPaid);
}

const add = /* GraphQL */ `
  mutation Add($id: ID!, $token: String, $lines: [CartLineInput!]!) {
    cartLinesAdd(cartId: $id, token: $token, lines: $lines) { userErrors { code } }
  }
`;

const addShirts = (cart: TestCart, quantity: number) =>
  shop.order.execute(add, { ...cart, lines: [{ variantId: shirt, quantity }] });

test('a webhook that comes after the cart was changed: one order of what was paid, and the rest stays in the cart', async () => {
  const cart = await fillWith(shirt, 2);
  const placed = await payLater(cart, () => addShirts(cart, 3));
  const left = 'query($id: ID!, $token: String) { cart(id: $id, token: $token) { totalQuantity } }';
  expect((await shop.order.execute(left, { ...cart })).data).toEqual({ cart: { totalQuantity: 3 } });
  // Repeats of a client that names nothing do not buy the rest; one that names a new request does.
  const repeated = await Promise.all(Array.from({ length: 20 }, () => payCart(shop.order, cart)));
  expect(new Set(repeated.map(({ order }) => order?.number))).toEqual(new Set([placed.order?.number]));
  expect(await chargesOf(shop.order, cart)).toEqual([{ status: 'CAPTURED', captured: '3980' }]);
  const second = await payCart(shop.order, cart, { idempotencyKey: 'the rest' });
  expect([second.userErrors, second.order?.number === placed.order?.number]).toEqual([[], false]);
  expect((await chargesOf(shop.order, cart))[1]).toEqual({ status: 'CAPTURED', captured: '5970' });
});

test('a webhook that comes after the cart was deleted is an order of what was paid', async () => {
  const cart = await fillWith(shirt);
  const remove = 'mutation($id: ID!, $token: String) { cartDelete(cartId: $id, token: $token) { deletedCartId } }';
  await payLater(cart, () => shop.order.execute(remove, { ...cart }));
  expect(await chargesOf(shop.order, cart)).toEqual([{ status: 'CAPTURED', captured: '1990' }]);
});

test('a click that joined a payment is told of the same order again, though the cart was changed meanwhile', async () => {
  const [cart, second] = [await fillWith(shirt, 2), { idempotencyKey: 'second tab' }];
  const placed = await payLater(cart, async () => {
    // The second tab need not wait for the provider.
    await onCheckoutsOf(cart, 'waits_for_buyer = true');
    expect((await payCart(shop.order, cart, second)).checkout).toMatchObject({ state: 'AUTHORIZING' });
    await addShirts(cart, 3);
  });
  const repeated = await payCart(shop.order, cart, second);
  expect([repeated.order?.number, repeated.userErrors]).toEqual([placed.order?.number, []]);
  const reused = await payCart(shop.order, cart, { ...second, method: 'test_webhooks' });
  expect(reused.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  expect(await chargesOf(shop.order, cart)).toEqual([{ status: 'CAPTURED', captured: '3980' }]);
});

test('whoever asks again while it is pending waits for the same order', async () => {
  const cart = await fillWith(shirt);
  await payCart(shop.order, cart, { method: 'test_delay' });
  const asked = Promise.all([payCart(shop.order, cart), payCart(shop.order, cart)]);
  await decide();
  const [first, second] = await asked;
  expect([first?.order?.number, first?.userErrors]).toEqual([second?.order?.number, []]);
  expect(await chargesOf(shop.order, cart)).toHaveLength(1);
});

test('a payment that is declined later frees what was held', async () => {
  const cart = await fillWith(shirt, 4);
  const before = await availableOf(shop.order, shirt);
  const pending = await payCart(shop.order, cart, { method: 'test_delay_decline' });
  expect(await availableOf(shop.order, shirt)).toBe(before - 4);
  await decide();
  const failed = await until(cart, pending, ({ state }) => state === 'FAILED');
  expect(failed).toEqual({ state: 'FAILED', failureCode: 'PAYMENT_DECLINED', order: null });
  expect(await availableOf(shop.order, shirt)).toBe(before);
});

test('a payment that nobody confirms in time is let go', async () => {
  const cart = await fillWith(shirt);
  const pending = await payCart(shop.order, cart, { method: 'test_delay' });
  await runSql(
    shop.order,
    "update test_provider_charge set settles_at = now() + interval '1 day' where status = 'PENDING'",
  );
  await runSql(shop.order, 'delete from test_provider_webhook where delivered_at is null');
  await onCheckoutsOf(cart, "updated_at = now() - interval '61 minutes', next_step_at = now()");
  const failed = await until(cart, pending, ({ state }) => state === 'FAILED');
  expect(failed).toEqual({ state: 'FAILED', failureCode: 'PAYMENT_NOT_CONFIRMED', order: null });
  expect(await chargesOf(shop.order, cart)).toEqual([{ status: 'VOIDED', captured: '0' }]);
});

test('a checkout whose order cannot be made keeps no other waiting, and after many tries its money goes back', async () => {
  const before = await availableOf(shop.order, shirt);
  const carts = [await fillWith(shirt), await fillWith(shirt), await fillWith(shirt)] as const;
  const pending = await Promise.all(carts.map((cart) => payCart(shop.order, cart, { method: 'test_delay' })));
  await onCheckoutsOf(carts[1], `snapshot = '{"total": {"$bigint": "none"}}'`);
  await decide();
  await until(carts[0], pending[0] as TestCompletion, isPaid);
  await until(carts[2], pending[2] as TestCompletion, isPaid);
  await onCheckoutsOf(carts[1], 'attempts = 30, next_step_at = now(), leased_until = null');
  const failed = await until(carts[1], pending[1] as TestCompletion, ({ state }) => state === 'FAILED');
  expect(failed).toEqual({ state: 'FAILED', failureCode: 'ORDER_NOT_PLACED', order: null });
  expect(await chargesOf(shop.order, carts[1])).toEqual([{ status: 'VOIDED', captured: '0' }]);
  expect(await availableOf(shop.order, shirt)).toBe(before - 2);
});

test('a capture that was not answered is asked for again', async () => {
  const cart = await fillWith(shirt);
  const placed = await payCart(shop.order, cart, { method: 'test_capture_timeout' });
  await until(cart, placed, isPaid);
  expect(await chargesOf(shop.order, cart)).toEqual([{ status: 'CAPTURED', captured: '1990' }]);
});

test('a reservation that ends gives its units back by itself', async () => {
  const cart = await fillWith(shirt, 10);
  const before = await availableOf(shop.order, shirt);
  const begun = await beginCheckout(shop.order, cart);
  await onCheckoutsOf(cart, 'expires_at = now()');
  await until(cart, begun, ({ state }) => state === 'EXPIRED');
  expect(await availableOf(shop.order, shirt)).toBe(before);
});

test('fifty reservations that end while they are being paid: each is an order with its charge, or neither', async () => {
  const before = await availableOf(shop.order, shirt);
  const carts = await Promise.all(Array.from({ length: 50 }, () => fillWith(shirt)));
  const begun = await Promise.all(carts.map((cart) => beginCheckout(shop.order, cart)));
  await runSql(shop.order, "update checkout set expires_at = now() + interval '150 ms' where state = 'RESERVED'");
  const outcomes = await Promise.all(
    carts.map(async (cart, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 6));
      const checkoutId = begun[index]?.checkout?.id as string;
      const { order, userErrors } = await payCart(shop.order, cart, { checkoutId });
      const charges = await chargesOf(shop.order, cart);
      return `${order ? 'order' : userErrors[0]?.code} ${charges.map(({ status }) => status)}`;
    }),
  );
  const bought = outcomes.filter((outcome) => outcome === 'order CAPTURED').length;
  expect(outcomes.filter((outcome) => outcome === 'RESERVATION_EXPIRED ').length).toBe(50 - bought);
  expect(await availableOf(shop.order, shirt)).toBe(before - bought);
});

test('what ended keeps nothing of what the buyer said', async () => {
  const kept = await runSql(
    shop.order,
    `select state, bool_or(snapshot <> '{}') as kept from checkout
     where state not in ('RESERVED', 'AUTHORIZING', 'UNDOING') group by state order by state`,
  );
  expect(kept).toEqual(['EXPIRED', 'FAILED', 'PLACED'].map((state) => ({ state, kept: false })));
});

test('a checkout that came to nothing is forgotten after 30 days, unless a provider was asked', async () => {
  const [old, recent, declined] = [await fillWith(shirt), await fillWith(shirt), await fillWith(shirt)];
  const begun = [await beginCheckout(shop.order, old), await beginCheckout(shop.order, recent)];
  const paid = await payCart(shop.order, declined, { method: 'test_decline' });
  const cancel =
    'mutation($id: ID!, $token: String) { checkoutCancel(id: $id, token: $token) { userErrors { code } } }';
  await shop.order.execute(cancel, { id: begun[0]?.checkout?.id, token: old.token });
  await shop.order.execute(cancel, { id: begun[1]?.checkout?.id, token: recent.token });
  for (const cart of [old, declined]) await onCheckoutsOf(cart, "updated_at = now() - interval '31 days'");
  expect(await runTask(shop.order, forgetCheckoutsTask)).toEqual([1, 0]);
  const stateOf = async (cart: TestCart, id: string | undefined) =>
    (await shop.order.execute<{ checkout: Seen | null }>(show, { id, token: cart.token })).data?.checkout?.state;
  expect(await stateOf(old, begun[0]?.checkout?.id)).toBeUndefined();
  expect(await stateOf(recent, begun[1]?.checkout?.id)).toBe('CANCELLED');
  expect(await stateOf(declined, paid.checkout?.id)).toBe('FAILED');
});
