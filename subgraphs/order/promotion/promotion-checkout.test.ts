import { fillCart, payCart, type TestCart } from '../../../tests/kit/buy-cart';
import { chargesOf } from '../../../tests/kit/charges-of';
import { sell, startShop, type TestShop } from '../../../tests/kit/start-shop';
import { staffViewer } from '../../../tests/kit/test-subgraph';
import { violationsOf } from '../../../tests/kit/violations-of';

/** Coupons at the till: who gets the last one, and what becomes of it when the checkout comes to nothing. */

let shop: TestShop;
let shirt: string;
let mug: string;

beforeAll(async () => {
  shop = await startShop();
  [shirt, mug] = (await sell(shop, [
    { sku: 'shirt', prices: { EUR: '20.00' } },
    { sku: 'mug', prices: { EUR: '10.00' } },
  ])) as [string, string];
});
afterEach(async () => expect(await violationsOf(shop.order.databaseUrl)).toEqual([]));
afterAll(() => shop.close());

const createPromotion = /* GraphQL */ `
  mutation Create($input: PromotionCreateInput!) {
    promotionCreate(input: $input) { promotion { id } userErrors { code } }
  }
`;
const usedOf = /* GraphQL */ `
  query Used($handle: String!) { promotion(handle: $handle) { used status } }
`;
const applyCodes = /* GraphQL */ `
  mutation Apply($id: ID!, $token: String, $codes: [String!]!) {
    cartCodesApply(cartId: $id, token: $token, codes: $codes) { cart { total { amount } } userErrors { code } }
  }
`;
const removeCodes = /* GraphQL */ `
  mutation Remove($id: ID!, $token: String, $codes: [String!]!) {
    cartCodesRemove(cartId: $id, token: $token, codes: $codes) { cart { total { amount } } userErrors { code } }
  }
`;
const begin = /* GraphQL */ `
  mutation Begin($id: ID!, $token: String) {
    checkoutBegin(cartId: $id, token: $token) {
      checkout { id state total { amount } } userErrors { code promotionCode }
    }
  }
`;
const cancel = /* GraphQL */ `
  mutation Cancel($id: ID!, $token: String) {
    checkoutCancel(id: $id, token: $token) { checkout { state } userErrors { code } }
  }
`;
const swapLines = /* GraphQL */ `
  mutation Swap($id: ID!, $token: String, $lines: [CartLineInput!]!, $gone: [ID!]!) {
    cartLinesAdd(cartId: $id, token: $token, lines: $lines) { userErrors { code } }
    cartLinesRemove(cartId: $id, token: $token, lineIds: $gone) { userErrors { code } }
  }
`;
const readCart = /* GraphQL */ `
  query Read($id: ID!, $token: String) {
    cart(id: $id, token: $token) { lines(first: 10) { nodes { id } } codes { code applied reason } }
  }
`;

/** A promotion of ten per cent, its code and handle the same. */
async function coupon(code: string, limits: { usageLimit?: number; customerUsageLimit?: number }): Promise<void> {
  const input = { title: code, handle: code, code, effect: { kind: 'PERCENTAGE', percentage: '10' }, ...limits };
  const { data } = await shop.order.execute(createPromotion, { input }, staffViewer);
  expect(data?.promotionCreate).toMatchObject({ userErrors: [] });
}

const stateOf = async (handle: string) => (await shop.order.execute(usedOf, { handle }, staffViewer)).data?.promotion;

/** What a mutation of a cart answered. */
async function change(mutation: string, cart: TestCart, variables: Record<string, unknown> = {}) {
  const { data, errors } = await shop.order.execute<Record<string, Record<string, unknown>>>(mutation, {
    ...cart,
    ...variables,
  });
  expect(errors).toBeUndefined();
  return Object.values(data ?? {})[0];
}

async function cartWith(code: string, variantId = shirt): Promise<TestCart> {
  const cart = await fillCart(shop.order, [{ variantId, quantity: 1 }]);
  expect(await change(applyCodes, cart, { codes: [code] })).toMatchObject({ userErrors: [] });
  return cart;
}

async function lineIdsOf(cart: TestCart): Promise<string[]> {
  const lines = (await change(readCart, cart))?.lines as { nodes: { id: string }[] } | undefined;
  return lines?.nodes.map(({ id }) => id) ?? [];
}

test('of twenty buyers at once with a coupon of one use left, one gets it and nobody else is charged', async () => {
  await coupon('last-one', { usageLimit: 1 });
  const carts = await Promise.all(Array.from({ length: 20 }, () => cartWith('last-one')));
  const completions = await Promise.all(carts.map((cart) => payCart(shop.order, cart, { expectedTotal: '18.00' })));
  expect(completions.filter(({ order }) => order !== null)).toEqual([
    expect.objectContaining({ order: expect.objectContaining({ paymentStatus: 'PAID' }), userErrors: [] }),
  ]);
  const refusals = completions.filter(({ order }) => order === null).map(({ userErrors }) => userErrors);
  expect(refusals).toHaveLength(19);
  // Refused by the claim, or already by the price list of a cart that came when the claim was committed.
  for (const [refusal, ...more] of refusals) {
    expect(['PROMOTION_EXHAUSTED', 'CODE_EXHAUSTED']).toContain(refusal?.code);
    expect(more).toEqual([]);
  }
  const charges = await Promise.all(carts.map((cart) => chargesOf(shop.order, cart)));
  expect(charges.flat()).toEqual([{ status: 'CAPTURED', captured: '1800' }]);
  expect(await stateOf('last-one')).toEqual({ used: 1, status: 'EXHAUSTED' });
  const loser = carts.find((_, index) => completions[index]?.order === null) as TestCart;
  expect(await change(removeCodes, loser, { codes: ['LAST-ONE'] })).toMatchObject({
    cart: { total: { amount: '20.00' } },
  });
  const paid = await payCart(shop.order, loser, { expectedTotal: '20.00' });
  expect(paid.userErrors).toEqual([]);
});

test('one customer gets the coupon once, however many carts they pay at once', async () => {
  await coupon('once-each', { customerUsageLimit: 1 });
  const carts = await Promise.all(Array.from({ length: 10 }, () => cartWith('once-each')));
  const completions = await Promise.all(carts.map((cart) => payCart(shop.order, cart)));
  expect(completions.filter(({ order }) => order !== null)).toHaveLength(1);
  const charges = await Promise.all(carts.map((cart) => chargesOf(shop.order, cart)));
  expect(charges.flat()).toEqual([{ status: 'CAPTURED', captured: '1800' }]);
  expect(await stateOf('once-each')).toEqual({ used: 1, status: 'ACTIVE' });
});

test('a card that is declined gives the coupon back', async () => {
  await coupon('declined', { usageLimit: 1 });
  const [first, second] = [await cartWith('declined'), await cartWith('declined')];
  const declined = await payCart(shop.order, first, { method: 'test_decline' });
  expect(declined).toMatchObject({ order: null, userErrors: [{ code: 'PAYMENT_DECLINED' }] });
  expect(await stateOf('declined')).toEqual({ used: 0, status: 'ACTIVE' });
  expect((await payCart(shop.order, second)).userErrors).toEqual([]);
  expect(await stateOf('declined')).toEqual({ used: 1, status: 'EXHAUSTED' });
});

test('a reservation holds the coupon for its own cart, until it is given up', async () => {
  await coupon('held', { usageLimit: 1 });
  const [mine, theirs] = [await cartWith('held'), await cartWith('held')];
  const begun = await change(begin, mine);
  expect(begun).toMatchObject({ checkout: { state: 'RESERVED', total: { amount: '18.00' } }, userErrors: [] });
  const codesOf = async (cart: TestCart) => (await change(readCart, cart))?.codes;
  expect(await codesOf(mine)).toEqual([{ code: 'HELD', applied: true, reason: null }]);
  expect(await codesOf(theirs)).toEqual([{ code: 'HELD', applied: false, reason: 'CODE_EXHAUSTED' }]);
  const refused = { checkout: null, userErrors: [{ code: 'CODE_EXHAUSTED', promotionCode: 'HELD' }] };
  expect(await change(begin, theirs)).toEqual(refused);
  const id = (begun?.checkout as { id: string } | undefined)?.id;
  expect(await change(cancel, { id: String(id), token: mine.token })).toMatchObject({ userErrors: [] });
  expect(await stateOf('held')).toEqual({ used: 0, status: 'ACTIVE' });
  expect(await change(begin, theirs)).toMatchObject({ checkout: { state: 'RESERVED' }, userErrors: [] });
});

test('buyers who change their carts and codes to what others had do not wait for each other in a circle', async () => {
  await Promise.all(['swap-a', 'swap-b'].map((code) => coupon(code, { usageLimit: 16 })));
  const wishes = Array.from({ length: 16 }, (_, index) => {
    const first = { variantId: index % 2 === 0 ? shirt : mug, code: index % 4 < 2 ? 'swap-a' : 'swap-b' };
    const then = { variantId: index % 2 === 0 ? mug : shirt, code: index % 4 < 2 ? 'swap-b' : 'swap-a' };
    return { first, then };
  });
  const carts = await Promise.all(wishes.map(({ first }) => cartWith(first.code, first.variantId)));
  for (const cart of carts) expect(await change(begin, cart)).toMatchObject({ userErrors: [] });
  for (const [index, { first, then }] of wishes.entries()) {
    const cart = carts[index] as TestCart;
    const lines = [{ variantId: then.variantId, quantity: 1 }];
    expect(await change(swapLines, cart, { lines, gone: await lineIdsOf(cart) })).toEqual({ userErrors: [] });
    await change(removeCodes, cart, { codes: [first.code] });
    expect(await change(applyCodes, cart, { codes: [then.code] })).toMatchObject({ userErrors: [] });
  }
  const begun = await Promise.all(carts.map((cart) => change(begin, cart)));
  expect(begun.flatMap((payload) => payload?.userErrors)).toEqual([]);
  expect([await stateOf('swap-a'), await stateOf('swap-b')]).toEqual([
    { used: 8, status: 'ACTIVE' },
    { used: 8, status: 'ACTIVE' },
  ]);
});
