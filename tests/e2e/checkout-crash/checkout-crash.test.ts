import { tryDecodeId } from '../../../platform/ids/typed-id';
import { fillCart, payCart, type TestCart } from '../../kit/buy-cart';
import { chargesOf } from '../../kit/charges-of';
import { runSql } from '../../kit/run-sql';
import { type SellingProcesses, type SubgraphProcess, startSellingProcesses } from '../../kit/selling-processes';
import { sell } from '../../kit/start-shop';
import { violationsOf } from '../../kit/violations-of';

/** The process is killed at each step of a checkout: another one finishes what it left, or undoes it. */

/** Milliseconds. Two processes start and die in three seconds; a loaded machine takes longer. */
const deathTimeoutMs = 60_000;

/** Milliseconds that a worker has for what a dead process left. */
const restTimeoutMs = 20_000;

let shop: SellingProcesses;
let survivor: SubgraphProcess;
let shirt: string;

beforeAll(async () => {
  shop = await startSellingProcesses();
  survivor = await shop.startOrder({ WORKER_POLL_MS: '50' });
  const variants = [{ sku: 'shirt', prices: { EUR: '19.90' }, onHand: 1000 }];
  [shirt] = (await sell({ order: survivor, product: shop.product }, variants)) as [string];
}, 60_000);
afterAll(() => shop?.close(), 60_000);

/** Runs `act` on a process that kills itself at a step. */
async function dieAt(step: string, act: (victim: SubgraphProcess) => Promise<unknown>): Promise<void> {
  const victim = await shop.startOrder({ CRASH_AT: step });
  await expect(act(victim)).rejects.toThrow('fetch failed');
  expect(await victim.process.stop()).toBeNull();
}

/** Lets the time pass for which a dead process keeps others off. */
async function letLeasesEnd(cart: TestCart): Promise<void> {
  const cartId = tryDecodeId('cart', cart.id);
  await runSql(
    shop,
    `update payment_operation o set leased_until = now(), next_attempt_at = now() from payment p, checkout c
     where o.settled_at is null and p.id = o.payment_id and c.id = p.checkout_id and c.cart_id = $1`,
    [cartId],
  );
  await runSql(
    shop,
    'update checkout set leased_until = now(), next_step_at = now() where next_step_at is not null and cart_id = $1',
    [cartId],
  );
}

/** Waits until nothing of a cart's checkouts and payments is left to do. */
async function untilAtRest(cart: TestCart): Promise<string[]> {
  const sql = `select c.state, exists (select from payment p join payment_operation o on o.payment_id = p.id
      where p.checkout_id = c.id and o.settled_at is null) or c.next_step_at is not null as open
    from checkout c where c.cart_id = $1 order by c.id`;
  const deadline = Date.now() + restTimeoutMs;
  for (;;) {
    const rows = await runSql<{ state: string; open: boolean }>(shop, sql, [tryDecodeId('cart', cart.id)]);
    if (rows.every(({ open }) => !open)) return rows.map(({ state }) => state);
    if (Date.now() > deadline) throw new Error(`Not at rest: ${JSON.stringify(rows)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const fill = () => fillCart(survivor, [{ variantId: shirt, quantity: 1 }]);

async function buyThroughDeath(step: string): Promise<void> {
  const [cart, idempotencyKey] = [await fill(), 'one'];
  await dieAt(step, (victim) => payCart(victim, cart, { idempotencyKey }));
  await letLeasesEnd(cart);
  const states = await untilAtRest(cart);
  expect([step, states]).toEqual([step, step === 'checkout:before-reserve' ? [] : ['PLACED']]);
  const { order, userErrors } = await payCart(survivor, cart, { idempotencyKey });
  expect([order?.paymentStatus, userErrors]).toEqual(['PAID', []]);
  expect(await chargesOf(shop, cart)).toEqual([{ status: 'CAPTURED', captured: '1990' }]);
}

/** Makes a payment that the test provider would decide in two seconds one that waits for the buyer. */
async function waitForTheBuyer(cart: TestCart): Promise<void> {
  const cartId = tryDecodeId('cart', cart.id);
  await runSql(shop, 'delete from test_provider_webhook where delivered_at is null');
  await runSql(shop, "update test_provider_charge set settles_at = now() + interval '1 day' where status = 'PENDING'");
  await runSql(shop, 'update checkout set waits_for_buyer = true where cart_id = $1', [cartId]);
}

const cancel = 'mutation($id: ID!, $token: String) { checkoutCancel(id: $id, token: $token) { checkout { state } } }';

async function cancelThroughDeath(step: string): Promise<void> {
  const cart = await fill();
  const { checkout } = await payCart(survivor, cart, { method: 'test_delay' });
  await waitForTheBuyer(cart);
  await dieAt(step, (victim) => victim.execute(cancel, { id: checkout?.id, token: cart.token }));
  await letLeasesEnd(cart);
  expect([step, await untilAtRest(cart)]).toEqual([step, ['CANCELLED']]);
  expect(await chargesOf(shop, cart)).toEqual([{ status: 'VOIDED', captured: '0' }]);
}

describe.each([
  ['checkout:before-reserve', 'checkout:after-reserve'],
  ['payment:after-record', 'payment:after-call'],
  ['checkout:after-authorize', 'checkout:before-place'],
  ['payment:after-settle', 'checkout:after-place'],
  ['payment:after-record#2', 'payment:after-call#2'],
  ['payment:after-settle#2', 'checkout:after-all'],
])('killed at %s, and another at %s', (...steps) => {
  test(
    'the buyer has one order, paid once',
    async () => {
      await Promise.all(steps.map(buyThroughDeath));
      expect(await violationsOf(shop.databaseUrl)).toEqual([]);
    },
    deathTimeoutMs,
  );
});

describe.each([
  ['checkout:after-undo', 'payment:after-record'],
  ['payment:after-call', 'payment:after-settle'],
])('killed at %s of a checkout that is given up, and another at %s', (...steps) => {
  test(
    'the money is let go',
    async () => {
      await Promise.all(steps.map(cancelThroughDeath));
      expect(await violationsOf(shop.databaseUrl)).toEqual([]);
    },
    deathTimeoutMs,
  );
});
