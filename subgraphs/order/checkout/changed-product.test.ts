import { encodeId, newUuid, tryDecodeId } from '../../../platform/ids/typed-id';
import { fillCart, payCart, type TestCart } from '../../../tests/kit/buy-cart';
import { chargesOf } from '../../../tests/kit/charges-of';
import { runSql } from '../../../tests/kit/run-sql';
import { promote } from '../../../tests/kit/shop-terms';
import { sell, startShop, type TestShop } from '../../../tests/kit/start-shop';
import { customerViewer, staffViewer, startTestSubgraph } from '../../../tests/kit/test-subgraph';
import { violationsOf } from '../../../tests/kit/violations-of';
import { productSubgraph } from '../../product/start';

/** What became of a cart's variants since the buyer saw them, and of the cart itself. */

let shop: TestShop;

beforeAll(async () => {
  shop = await startShop();
});
afterEach(async () => expect(await violationsOf(shop.order.databaseUrl)).toEqual([]));
afterAll(() => shop.close());

const shown = /* GraphQL */ `
  query Shown($id: ID!, $token: String) {
    cart(id: $id, token: $token) {
      total { amount }
      lines(first: 5) { nodes { id quantity unitPrice { amount } previousUnitPrice { amount } } }
    }
  }
`;

interface Shown {
  total: { amount: string };
  lines: {
    nodes: {
      id: string;
      quantity: number;
      unitPrice: { amount: string };
      previousUnitPrice: { amount: string } | null;
    }[];
  };
}

const read = async (cart: TestCart) =>
  (await shop.order.execute<{ cart: Shown }>(shown, { ...cart })).data?.cart as Shown;

/** Variants of this test alone. */
const sellOne = async (amount: string): Promise<string> => {
  const [id] = await sell(shop, [{ sku: newUuid(), prices: { EUR: amount, JPY: '500' } }]);
  return id as string;
};

async function changeVariant(id: string, input: Record<string, unknown>): Promise<void> {
  const { data, errors } = await shop.product.execute<{ productVariantUpdate: { userErrors: unknown[] } }>(
    'mutation($id: ID!, $input: ProductVariantInput!) { productVariantUpdate(id: $id, input: $input) { userErrors { code } } }',
    { id, input },
    staffViewer,
  );
  expect([errors, data?.productVariantUpdate.userErrors]).toEqual([undefined, []]);
}

const priceAt = (id: string, amount: string) => changeVariant(id, { prices: [{ currencyCode: 'EUR', amount }] });

async function productOf(variantId: string): Promise<string> {
  const { data } = await shop.product.execute<{ productVariant: { product: { id: string } } }>(
    'query($id: ID!) { productVariant(id: $id) { product { id } } }',
    { id: variantId },
    staffViewer,
  );
  return data?.productVariant.product.id as string;
}

const refusedFor = (code: string, lineId: string | null) => ({
  order: null,
  checkout: null,
  userErrors: [{ code, lineId, available: null }],
});

test('a price that moved refuses the order once, the cart shows it, and then it is paid', async () => {
  const variantId = await sellOne('10.00');
  const cart = await fillCart(shop.order, [{ variantId, quantity: 2 }]);
  const [line] = (await read(cart)).lines.nodes;
  expect(line).toMatchObject({ unitPrice: { amount: '10.00' }, previousUnitPrice: null });
  await priceAt(variantId, '12.50');
  expect((await read(cart)).total.amount).toBe('20.00');
  expect(await payCart(shop.order, cart)).toEqual(refusedFor('PRICE_CHANGED', line?.id as string));
  expect(await chargesOf(shop.order, cart)).toEqual([]);
  expect(await read(cart)).toEqual({
    total: { amount: '25.00' },
    lines: { nodes: [{ ...line, unitPrice: { amount: '12.50' }, previousUnitPrice: { amount: '10.00' } }] },
  });
  const { order } = await payCart(shop.order, cart, { expectedTotal: '25.00' });
  expect(order?.paymentStatus).toBe('PAID');
  expect(await chargesOf(shop.order, cart)).toEqual([{ status: 'CAPTURED', captured: '2500' }]);
});

test('a price that moves while twenty pay: everybody pays what their cart showed, or is refused and not charged', async () => {
  const variantId = await sellOne('10.00');
  const carts = await Promise.all(Array.from({ length: 20 }, () => fillCart(shop.order, [{ variantId, quantity: 1 }])));
  const paying = carts.map((cart) => payCart(shop.order, cart));
  await priceAt(variantId, '11.00');
  const completions = await Promise.all(paying);
  for (const [index, { order, userErrors }] of completions.entries()) {
    const cart = carts[index] as TestCart;
    const charges = await chargesOf(shop.order, cart);
    expect(charges).toEqual(order ? [{ status: 'CAPTURED', captured: '1000' }] : []);
    expect(userErrors.map(({ code }) => code)).toEqual(order ? [] : ['PRICE_CHANGED']);
    if (!order) expect((await read(cart)).total.amount).toBe('11.00');
  }
});

test('a total that moved because a product left a collection refuses the order once, and then it is paid', async () => {
  const asStaff = async (document: string, variables: object) =>
    (
      await shop.product.execute<Record<string, { collection: { id: string } }>>(
        document,
        { ...variables },
        staffViewer,
      )
    ).data;
  const variantId = await sellOne('10.00');
  const productIds = [await productOf(variantId)];
  const create = 'mutation { collectionCreate(input: { title: "Sale" }) { collection { id } } }';
  const id = (await asStaff(create, {}))?.collectionCreate?.collection.id as string;
  await asStaff(
    'mutation($id: ID!, $productIds: [ID!]!) { collectionProductsAdd(id: $id, productIds: $productIds) { userErrors { code } } }',
    { id, productIds },
  );
  await promote(shop.order, { title: 'Sale', conditions: { collectionIds: [id] } });
  const cart = await fillCart(shop.order, [{ variantId, quantity: 1 }]);
  expect((await read(cart)).total.amount).toBe('9.00');
  await asStaff('mutation($id: ID!) { collectionDelete(id: $id) { deletedId } }', { id });
  expect((await read(cart)).total.amount).toBe('9.00');
  expect(await payCart(shop.order, cart)).toEqual(refusedFor('TOTAL_CHANGED', null));
  expect(await chargesOf(shop.order, cart)).toEqual([]);
  expect((await read(cart)).total.amount).toBe('10.00');
  expect((await payCart(shop.order, cart, { expectedTotal: '10.00' })).order?.paymentStatus).toBe('PAID');
});

test.each([
  [
    'a variant that was deleted',
    'VARIANT_NOT_FOUND',
    async (id: string) => {
      const remove = 'mutation($id: ID!) { productVariantDelete(id: $id) { deletedId } }';
      await shop.product.execute(remove, { id }, staffViewer);
    },
  ],
  [
    'a product that is no longer for sale',
    'VARIANT_NOT_FOR_SALE',
    async (id: string) => {
      const update =
        'mutation($id: ID!) { productUpdate(id: $id, input: { status: ARCHIVED }) { userErrors { code } } }';
      await shop.product.execute(update, { id: await productOf(id) }, staffViewer);
    },
  ],
  [
    'a price that is gone in the currency',
    'CURRENCY_MISMATCH',
    (id: string) => changeVariant(id, { prices: [{ currencyCode: 'JPY', amount: '500' }] }),
  ],
])('%s in a cart is refused with its line; without the line the rest is paid', async (_, code, change) => {
  const [gone, kept] = [await sellOne('10.00'), await sellOne('3.00')];
  const cart = await fillCart(shop.order, [
    { variantId: gone, quantity: 1 },
    { variantId: kept, quantity: 1 },
  ]);
  const before = await read(cart);
  await change(gone);
  const lineId = before.lines.nodes[0]?.id as string;
  expect(await payCart(shop.order, cart)).toEqual(refusedFor(code, lineId));
  expect(await chargesOf(shop.order, cart)).toEqual([]);
  expect(await read(cart)).toEqual(before);
  const remove = `mutation($id: ID!, $token: String, $lineIds: [ID!]!) {
    cartLinesRemove(cartId: $id, token: $token, lineIds: $lineIds) { userErrors { code } }
  }`;
  await shop.order.execute(remove, { ...cart, lineIds: [lineId] });
  expect((await payCart(shop.order, cart, { expectedTotal: '3.00' })).order?.paymentStatus).toBe('PAID');
});

test('when product is down nothing is ordered or charged, the refusal says to try again, and it works when it is back', async () => {
  const cart = await fillCart(shop.order, [{ variantId: await sellOne('10.00'), quantity: 1 }]);
  const before = await read(cart);
  const stopped = await startTestSubgraph(productSubgraph);
  await stopped.running.close();
  shop.peers.product = stopped;
  await expect(payCart(shop.order, cart)).rejects.toThrow(/PRODUCT_SERVICE_UNAVAILABLE/);
  shop.peers.product = shop.product;
  expect(await read(cart)).toEqual(before);
  expect(await chargesOf(shop.order, cart)).toEqual([]);
  expect((await payCart(shop.order, cart)).order?.paymentStatus).toBe('PAID');
});

const merge = /* GraphQL */ `
  mutation Merge($id: ID!, $token: String!) {
    cartMerge(guestCartId: $id, guestToken: $token) { cart { id totalQuantity } userErrors { code } }
  }
`;

test('a cart that is being paid is not merged, so that nothing is paid twice', async () => {
  const viewer = customerViewer(encodeId('user', newUuid()));
  const cart = await fillCart(shop.order, [{ variantId: await sellOne('10.00'), quantity: 1 }]);
  const pending = payCart(shop.order, cart, { method: 'test_timeout' });
  const paying = "select id from checkout where state = 'AUTHORIZING' and cart_id = $1";
  while ((await runSql(shop.order, paying, [tryDecodeId('cart', cart.id)])).length === 0);
  const { data } = await shop.order.execute(merge, { ...cart }, viewer);
  expect(data).toEqual({ cartMerge: { cart: null, userErrors: [{ code: 'CART_BEING_PAID' }] } });
  expect((await pending).order?.paymentStatus).toBe('PAID');
  const again = await shop.order.execute(merge, { ...cart }, viewer);
  expect(again.data).toEqual({ cartMerge: { cart: null, userErrors: [{ code: 'CART_COMPLETED' }] } });
});

test("a guest's reservation is given up at sign-in, and the last unit is bought as a user", async () => {
  const viewer = customerViewer(encodeId('user', newUuid()));
  const [last] = (await sell(shop, [{ sku: newUuid(), prices: { EUR: '10.00' }, onHand: 1 }])) as [string];
  const own = await fillCart(shop.order, [{ variantId: await sellOne('3.00'), quantity: 1 }], { viewer });
  const guest = await fillCart(shop.order, [{ variantId: last, quantity: 1 }]);
  const begin = `mutation($id: ID!, $token: String) {
    checkoutBegin(cartId: $id, token: $token) { checkout { state } userErrors { code } }
  }`;
  const begun = await shop.order.execute(begin, { ...guest });
  expect(begun.data).toEqual({ checkoutBegin: { checkout: { state: 'RESERVED' }, userErrors: [] } });
  const { data } = await shop.order.execute(merge, { ...guest }, viewer);
  expect(data).toEqual({ cartMerge: { cart: { id: own.id, totalQuantity: 2 }, userErrors: [] } });
  expect((await payCart(shop.order, own, { viewer, expectedTotal: '13.00' })).order?.paymentStatus).toBe('PAID');
});

test('a cart that became an order is changed by nobody, and its user may have a new one', async () => {
  const viewer = customerViewer(encodeId('user', newUuid()));
  const variantId = await sellOne('10.00');
  const cart = await fillCart(shop.order, [{ variantId, quantity: 1 }], { viewer });
  await payCart(shop.order, cart, { viewer });
  const query = 'query($id: ID!) { cart(id: $id) { version completedAt totalQuantity note codes { code } } }';
  const readAsUser = async () => (await shop.order.execute(query, { id: cart.id }, viewer)).data;
  const before = await readAsUser();
  expect(before).toEqual({
    cart: { version: 1, completedAt: expect.any(String), totalQuantity: 1, note: null, codes: [] },
  });
  const calls = [
    `cartUpdate(cartId: $id, input: { note: "Wait!" })`,
    `cartDetailsSet(cartId: $id, input: { note: "Wait!" })`,
    `cartDelete(cartId: $id)`,
    `cartLinesAdd(cartId: $id, lines: [{ variantId: "${variantId}", quantity: 1 }])`,
    `cartLinesUpdate(cartId: $id, lines: [{ lineId: "${encodeId('line', newUuid())}", quantity: 1 }])`,
    `cartLinesRemove(cartId: $id, lineIds: ["${encodeId('line', newUuid())}"])`,
    `cartCodesApply(cartId: $id, codes: ["SAVE10"])`,
    `cartCodesRemove(cartId: $id, codes: ["SAVE10"])`,
  ];
  const refused = { userErrors: [{ field: ['cartId'], code: 'CART_COMPLETED' }] };
  for (const call of calls) {
    const document = `mutation($id: ID!) { done: ${call} { userErrors { field code } } }`;
    expect((await shop.order.execute(document, { id: cart.id }, viewer)).data).toEqual({ done: refused });
  }
  expect(await readAsUser()).toEqual(before);
  const next = await fillCart(shop.order, [{ variantId, quantity: 1 }], { viewer });
  expect(next.id).not.toBe(cart.id);
});
