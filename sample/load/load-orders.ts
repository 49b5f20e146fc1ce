import { generateCart, generateOrder, type SampleOrder } from '../orders/generate-order';
import { listSampleOrders } from '../orders/list-sample-orders';
import { OrderPlacer } from '../orders/order-placer';
import { ProviderMissing } from '../orders/provider-missing';
import { signInCustomer } from '../orders/sign-in-customer';
import { stockedVariants } from '../orders/stocked-variants';
import type { LoadContext } from './load-context';

/** Orders that are placed and lived together: what of them is in memory at once. */
const batchSize = 60;

/** Carts that were left behind: the second is the account's. */
const openCarts = 4;

/** The first order alone: where the payment provider is off, no other cart is filled in vain. */
function* batchesOf(orders: number): Generator<{ start: number; count: number }> {
  yield { start: 0, count: 1 };
  for (let start = 1; start < orders; start += batchSize) yield { start, count: Math.min(batchSize, orders - start) };
}

async function openPlacer(context: LoadContext, codes: ReadonlySet<string>): Promise<OrderPlacer> {
  const { client, options } = context;
  const shop = { idOf: (reference: string) => context.idOf(reference), codes };
  const found = await listSampleOrders(client);
  const signIn = async () => (options.accounts ? signInCustomer(client) : null);
  return new OrderPlacer({ client, signIn, shop, found });
}

/** The carts that nobody paid come with the first order: guests' carts cannot be listed, to see whether they are there. */
async function leaveCarts(context: LoadContext, placer: OrderPlacer, variants: readonly string[]): Promise<void> {
  const carts = Array.from({ length: openCarts }, (_, index) =>
    generateCart(context.options, variants, { reference: `sample-cart-${index + 1}`, index }),
  );
  for (const cart of carts) await placer.fill(cart);
  const names = carts.map(({ reference }) => reference);
  context.tally.add(
    'open carts',
    names,
    names.map(() => ({ outcome: 'CREATED', errors: [] })),
  );
}

async function placeAll(context: LoadContext, placer: OrderPlacer, variants: readonly string[]): Promise<void> {
  const { options, tally } = context;
  const sampleOf = (index: number): SampleOrder => generateOrder(options, variants, index);
  const isFirstRun = !placer.knows(sampleOf(0));
  for (const { start, count } of batchesOf(options.orders)) {
    const samples = Array.from({ length: count }, (_, place) => sampleOf(start + place));
    const names = samples.map(({ reference }) => reference);
    tally.add('orders', names, await placer.place(samples));
  }
  if (isFirstRun) await leaveCarts(context, placer, variants);
}

/**
 * Loads orders as buyers and staff make them: carts are filled and paid, what was bought is sent, comes back, is paid back
 * or called off. Where the test provider is off there are none, and it says so.
 *
 * @param codes promotion codes that the shop has
 */
export async function loadOrders(context: LoadContext, codes: ReadonlySet<string>): Promise<void> {
  const { options, write } = context;
  const variants = stockedVariants(options).filter((reference) => context.idOf(reference) !== null);
  if (variants.length === 0) return write('No orders: nothing of the first products is in stock.');
  try {
    await placeAll(context, await openPlacer(context, codes), variants);
  } catch (error) {
    if (!(error instanceof ProviderMissing)) throw error;
    write('No orders: the payment provider "test", which they are paid with, is off (PAYMENT_TEST_PROVIDER).');
  }
}
