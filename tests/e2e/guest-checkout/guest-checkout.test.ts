import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GraphResponse } from '../../../platform/graph-client/graph-client';
import { testAddress } from '../../kit/buy-cart';
import { inBothShapes } from '../../kit/in-both-shapes';
import type { PlatformUnderTest } from '../../kit/platform-under-test';
import { deliverTo, taxAt } from '../../kit/shop-terms';
import { type SellingShop, sell } from '../../kit/start-shop';

/** A guest buys through the gateway, with the operations that storefronts are shown. */

const operation = (name: string) =>
  readFileSync(path.resolve(__dirname, '../../../schema/operations', `${name}.graphql`), 'utf8');
const createCart = operation('create-cart');
const setDetails = operation('set-cart-details');
const complete = operation('complete-checkout');

/** The gateway, called by staff as a subgraph is. */
const asStaff = (platform: PlatformUnderTest) =>
  ({
    execute: (query: string, variables?: Record<string, unknown>) =>
      platform.query(query, variables, platform.asOperator),
  }) as unknown as SellingShop['order'];

/** What one step of a guest answered, and what it cost. */
interface Step<Data> {
  data: Data;
  statements: number;
}

async function step<Data>(
  platform: PlatformUnderTest,
  document: string,
  variables: Record<string, unknown>,
): Promise<Step<Data>> {
  const answers: GraphResponse<Data>[] = [];
  const statements = await platform.countSql(async () => {
    answers.push(await platform.query<Data>(document, variables));
  });
  expect(answers[0]?.errors).toBeUndefined();
  return { data: answers[0]?.data as Data, statements };
}

/** Taxes and ways to deliver are kept for as long as the test runs, so that the numbers are the same on a slow machine. */
const settings = { RATES_KEPT_MS: '600000' };

inBothShapes((platform) => {
  let lines: { variantId: string; quantity: number }[];
  let deliveryOptionId: string;

  beforeAll(async () => {
    const staff = asStaff(platform());
    const variants = ['shirt', 'mug'].map((sku) => ({ sku, prices: { EUR: '10.00' } }));
    const variantIds = await sell({ order: staff, product: staff }, variants);
    lines = variantIds.map((variantId) => ({ variantId, quantity: 1 }));
    deliveryOptionId = await deliverTo(staff, 'DE', '4.90');
    await taxAt(staff, 'DE', '19');
  }, 60_000);

  /** Buys two lines. @returns the answer, and the statements of each of the four steps */
  async function buy() {
    const created = await step<{ cartCreate: { cart: { id: string }; token: string } }>(platform(), createCart, {
      input: { currencyCode: 'EUR', lines },
    });
    const { cart, token } = created.data.cartCreate;
    const detail = (input: object) => step(platform(), setDetails, { cartId: cart.id, token, input });
    const addressed = await detail({ email: 'ada@example.com', shippingAddress: testAddress });
    const chosen = await detail({ deliveryOptionId });
    const input = { payment: { provider: 'test', method: 'test_ok' }, idempotencyKey: 'one' };
    const paid = await step(platform(), complete, { cartId: cart.id, token, input });
    return { paid: paid.data, statements: [created, addressed, chosen, paid].map(({ statements }) => statements) };
  }

  test('a guest checkout of two lines, from the cart to the captured order, is 40 statements', async () => {
    const first = await buy();
    expect(first.paid).toEqual({
      checkoutComplete: {
        order: { id: expect.stringMatching(/^ord_/), number: '1001', paymentStatus: 'PAID' },
        checkout: { id: expect.stringMatching(/^chk_/), state: 'PLACED', redirectUrl: null },
        userErrors: [],
      },
    });
    // The first one asks for taxes and delivery, which are kept from then on.
    expect(first.statements).toEqual([6, 5, 3, 29]);
    expect((await buy()).statements).toEqual([5, 3, 3, 29]);
  });
}, settings);
